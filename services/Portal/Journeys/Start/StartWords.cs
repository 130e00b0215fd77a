using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Start;

public static class StartWords
{
    public static readonly Text Title = new("One dossier, one lead review, many hospitals", "一份材料、一次主审、多家互认");
    public static readonly Text Lead = new(
        "An alliance of hospitals coordinates clinical trials and their ethics review here. Nothing is ever decided by silence.",
        "医院联盟在此协同开展临床试验与伦理审查。任何决定都不因沉默或逾期而成立。");
    public static readonly Text HowTitle = new("How a trial runs", "一项试验怎样进行");
    public static readonly Text How1 = new(
        "The sponsor submits one dossier; intake checks that it is complete and accepts it for every hospital at the same moment.",
        "申办者递交一份材料；形式审查确认齐全后受理，各医院同时收到。");
    public static readonly Text How2 = new(
        "The lead committee reviews, and takes written questions from the committees of all participating hospitals.",
        "牵头伦理委员会审查，并接收所有参与医院伦理委员会的书面提问。");
    public static readonly Text How3 = new(
        "Each participating committee adopts the opinion, adopts it with local conditions, calls its full board, or declines and says on what ground.",
        "各参与医院伦理委员会采用该意见、附本院条件采用、提交本院会议审查，或说明理由不予采用。");
    public static readonly Text How4 = new(
        "Contract, insurance, registration and places run beside it. A site opens when its last gate does.",
        "合同、保险、登记与名额同步办理；最后一道条件满足，中心方可启动。");
    public static readonly Text How5 = new(
        "Participants are enrolled only at open sites, under a current approval, on the adopted consent form, and within the agreed places. A stop reaches every site at once.",
        "只有在已启动的中心、批件有效、使用已采用版本的知情同意书且在名额之内，才能入组。暂停通知即时送达所有中心。");
    public static readonly Text PublicTrials = new("Find a clinical trial; no account needed", "查找临床试验（无需账户）");
    public static readonly Text Access = new(
        "Organisations are admitted by the alliance office, which sends each of their people an invitation.",
        "机构由联盟办公室登记，办公室向机构人员发送邀请码。");
    public static readonly Text Systems = new("For systems: the interfaces", "系统对接接口");
    public static readonly Text Registration = new("applications, dossiers and intake", "申请、材料与形式审查");
    public static readonly Text Ethics = new("committees, reviews, opinions and adoptions", "伦理委员会、审查、意见与采用");
    public static readonly Text Allocation = new("gates, tracks and places of sites", "启动条件、同步事项与名额");
    public static readonly Text Recruitment = new("screening and enrolment", "筛选与入组");
    public static readonly Text Directory = new("organisations, people and sign-in", "机构、人员与登录");
    public static readonly Text Tracking = new("where every trial stands, node by node", "各试验全程节点");
    public static readonly Text Ready = new("whether this installation can do its work", "本系统是否可用");

    public static readonly Text SignIn = new("Sign in", "登录");
    public static readonly Text Username = new("User name", "用户名");
    public static readonly Text UsernameHint = new("As in your invitation, such as office@alliance", "与邀请中一致，例如 office@alliance");
    public static readonly Text UsernameMissing = new("Type your user name.", "请输入用户名。");
    public static readonly Text Password = new("Password", "密码");
    public static readonly Text PasswordMissing = new("Type your password.", "请输入密码。");
    public static readonly Text HaveInvitation = new("I have an invitation and no password yet", "我有邀请码，尚未设置密码");
    public static readonly Text SignedOut = new("You are signed out.", "您已退出登录。");
    public static readonly Text SignedOutNext = new("close the browser if others use this computer.", "如他人也使用此电脑，请关闭浏览器。");

    public static readonly Text NotForRoleTitle = new("This page is for another role", "此页面供其他角色使用");
    public static readonly Text NotForRole = new(
        "Your role does not do this. Your organisation's administrator can say who does.", "您的角色不办理此事项；请向本机构管理员确认有权办理的人员。");
}
