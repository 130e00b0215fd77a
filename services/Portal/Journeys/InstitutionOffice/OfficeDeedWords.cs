using Trials.Portal.Language;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>What the deeds of an institution's office say.</summary>
public static class OfficeDeedWords
{
    public static readonly Text Finish = new("Record as done: {0}", "办结：{0}");
    public static readonly Text FinishButton = new("Record as done", "办结");
    public static readonly Text FinishMeans = new(
        "The gate is met from now on. A contract signed before the ethics decision takes effect with it.", "该关口即视为满足；伦理同意之前签署的合同待同意后生效。");
    public static readonly Text FinishTells = new("The sponsor, the alliance and your investigators see it at once.", "申办者、联盟和本机构研究者可立即看到。");
    public static readonly Text DoneOnHint = new("Today or earlier.", "不晚于今天。");
    public static readonly Text DoneOnMissing = new("Say on which day it was done.", "请填写完成日期。");
    public static readonly Text EvidenceMissing = new("Say what proves it.", "请填写证明材料。");
    public static readonly Text Finished = new("{0} is recorded as done.", "{0}已办结。");
    public static readonly Text FinishedNext = new("The list of gates says what is still missing.", "关口清单中列有尚缺事项。");

    public static readonly Text Reopen = new("Take back: {0}", "重新打开：{0}");
    public static readonly Text ReopenButton = new("Take back", "重新打开");
    public static readonly Text ReopenMeans = new(
        "It counts as not done. A site that is active loses its green light and takes nobody further, until it is done again and somebody activates the site anew.",
        "该事项恢复为未完成。已启动的中心将失去启动许可、不再入组，须重新办结并再次启动。");
    public static readonly Text ReopenTells = new("The sponsor, the alliance and your investigators.", "申办者、联盟和本机构研究者。");
    public static readonly Text Reason = new("Why", "理由");
    public static readonly Text ReasonMissing = new("Say why.", "请填写理由。");
    public static readonly Text Reopened = new("{0} counts as not done.", "{0}已恢复为未完成。");
    public static readonly Text ReopenedNext = new("Record it as done again when it is.", "完成后请再次办结。");

    public static readonly Text Accept = new("Accept the places", "接受名额");
    public static readonly Text AcceptMeans = new(
        "This hospital undertakes to enrol so many participants. Accepted places stay as they are.", "本机构承诺完成相应例数；名额一经接受不再更改。");
    public static readonly Text AcceptTells = new("The alliance and the sponsor.", "联盟与申办者。");
    public static readonly Text AcceptUndo = new("Accepted places cannot be given back here.", "接受后不能在此退回。");
    public static readonly Text Accepted = new("The places are accepted.", "名额已接受。");
    public static readonly Text AcceptedNext = new("With every other gate met, the site can be activated.", "其余关口全部满足后即可启动。");

    public static readonly Text HeldUntil = new("Answer until", "答复期限");

    public static readonly Text Decline = new("Decline the places", "谢绝名额");
    public static readonly Text DeclineMeans = new("The places are free for other sites at once. The coordinator may offer places again.", "名额立即可分配给其他中心；协调员可再次分配。");
    public static readonly Text Declined = new("The places are declined.", "名额已谢绝。");
    public static readonly Text DeclinedNext = new("Without places this site cannot start; the coordinator decides about a new offer.", "没有名额不能启动；是否再次分配由协调员决定。");

    public static readonly Text Activate = new("Activate the site", "启动研究中心");
    public static readonly Text ActivateMeans = new("The site is open to patients: your investigators may screen and enrol.", "本中心开放入组，研究者可以筛选和入组。");
    public static readonly Text ActivateTells = new("Your investigators, the sponsor, the alliance and both committees.", "本机构研究者、申办者、联盟、牵头与本机构伦理委员会。");
    public static readonly Text ActivateUndo = new("Only a reopened track, a stop or a committee takes the green light back.", "启动后仅因重新打开事项、暂停或伦理决定而收回。");
    public static readonly Text Activated = new("The site is active.", "研究中心已启动。");
    public static readonly Text ActivatedNext = new("Your investigators screen and enrol.", "研究者开始筛选与入组。");
    public static readonly Text Participants = new("Places accepted", "已接受名额");
}
