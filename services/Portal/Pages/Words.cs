using Trials.Web;

namespace Trials.Portal.Pages;

/// <summary>The sentences of the front page in the reader's language; both written by hand.</summary>
internal sealed record Words(
    string Language, string Title, string Skip, string Lead, string HowTitle, IReadOnlyList<string> How, string ApiTitle, string ApiIntro,
    IReadOnlyList<(string Service, string What)> Services, string StateTitle, string Alive, string Ready, string SignInTitle,
        string SignIn, string OtherLanguage,
    string OtherCulture)
{
    public static Words Here => Problems.InChinese ? Chinese : English;

    private static Words English { get; } = new(
        "en", "Trials: one dossier, one lead review, many hospitals", "Skip to content",
        "An alliance of hospitals coordinates clinical trials here. A sponsor submits once. The lead hospital's ethics committee reviews; "
        + "every other committee takes its own decision on that opinion. Nothing is ever decided by silence.",
        "How a trial runs",
        [
            "The sponsor submits one dossier; intake checks that it is complete and accepts it for every hospital at the same moment.",
            "The lead committee reviews, and takes written questions from the committees of all participating hospitals.",
            "Each participating committee adopts the opinion, adopts it with local conditions, calls its full board, or declines "
            + "and says on what ground.",
            "Contract, insurance, registration and places run beside it. A site opens when its last gate does.",
            "Participants are enrolled only at open sites, under a current approval, on the adopted consent form, and within the agreed "
            + "places. A stop reaches every site at once.",
        ],
        "For systems: the interfaces",
        "Each service describes its interface as OpenAPI 3.1. Where the services run on their own, they answer at their gateway.",
        [
            ("registration", "applications, dossiers and intake"), ("ethics", "committees, reviews, opinions and adoptions"),
            ("allocation", "gates, tracks and places of sites"), ("recruitment", "screening and enrolment"),
            ("directory", "organisations, people and sign-in"), ("tracking", "where every trial stands, node by node"),
        ],
        "State of this installation", "this process is alive", "its stores and its bus answer",
        "Access",
        "Organisations are admitted by the alliance office, which sends each of their people an invitation. Systems get their own key.",
        "中文", "zh");

    private static Words Chinese { get; } = new(
        "zh-CN", "临床试验协同：一份材料、一次主审、多家互认", "跳到正文",
        "医院联盟在此协同开展临床试验。申办者只需递交一次；牵头医院伦理委员会审查；各参与医院伦理委员会就该意见自行作出决定。任何决定都不因沉默或逾期而成立。",
        "一项试验怎样进行",
        [
            "申办者递交一份材料；形式审查确认齐全后受理，各医院同时收到。",
            "牵头伦理委员会审查，并接收所有参与医院伦理委员会的书面提问。",
            "各参与医院伦理委员会采用该意见、附本院条件采用、提交本院会议审查，或说明理由不予采用。",
            "合同、保险、登记与名额同步办理；最后一道条件满足，中心方可启动。",
            "只有在已启动的中心、批件有效、使用已采用版本的知情同意书且在名额之内，才能入组。暂停通知即时送达所有中心。",
        ],
        "系统对接接口", "各服务以 OpenAPI 3.1 描述接口。服务分开部署时，请使用其网关地址。",
        [
            ("registration", "申请、材料与形式审查"), ("ethics", "伦理委员会、审查、意见与采用"),
            ("allocation", "启动条件、同步事项与名额"), ("recruitment", "筛选与入组"),
            ("directory", "机构、人员与登录"), ("tracking", "各试验全程节点"),
        ],
        "本系统状态", "进程运行中", "数据存储与消息通道可用",
        "如何使用", "机构由联盟办公室登记，办公室向机构人员发送邀请码；系统对接方使用专用密钥。",
        "English", "en");
}
