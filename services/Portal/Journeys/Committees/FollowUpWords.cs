using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Committees;

/// <summary>What the pages after the first opinion say.</summary>
public static class FollowUpWords
{
    public static readonly Text Title = new("Follow-up", "跟踪审查");
    public static readonly Text Standing = new("Standing of the study", "研究状态");
    public static readonly Text Suspend = new("Suspend the trial", "暂停研究");
    public static readonly Text Terminate = new("Terminate the trial", "终止研究");
    public static readonly Text Reinstate = new("Reinstate the trial", "恢复研究");
    public static readonly Text Stops = new("Stops", "暂停与终止记录");
    public static readonly Text StopLine = new("No. {0}: {1}, {2}", "第 {0} 号：{1}，{2}");
    public static readonly Text StopSites = new("{0} of {1} sites closed, {2} took note", "{1} 个中心中 {0} 个已停止入组，{2} 个已确认知悉");
    public static readonly Text TakeNote = new("Take note for this hospital", "确认知悉");
    public static readonly Text Opinions = new("Opinions", "审查意见");
    public static readonly Text Reviews = new("Reviews", "审查");
    public static readonly Text Sites = new("Sites", "各中心");
    public static readonly Text Amendments = new("Amendments", "修正案");
    public static readonly Text Yearly = new("Yearly reports", "年度报告");
    public static readonly Text Period = new("{0} to {1}", "{0} 至 {1}");
    public static readonly Text YearlyFigures = new("{0} enrolled, {1} withdrawn, {2} serious events, {3} deviations", "入组 {0} 例，退出 {1} 例，严重不良事件 {2} 件，方案偏离 {3} 件");
    public static readonly Text Safety = new("Safety reports", "安全性报告");
    public static readonly Text SafetyLine = new("No. {0}: {1}", "第 {0} 号：{1}");
    public static readonly Text Late = new("late", "逾期");
    public static readonly Text Tasks = new("Owed by the lead committee", "牵头伦理委员会待答复事项");
    public static readonly Text Answer = new("Answer", "答复");
    public static readonly Text Call = new("Record the joint call", "登记联合沟通会");
    public static readonly Text CallHeld = new("joint call on {0}", "联合沟通会：{0}");
    public static readonly Text CallDue = new("joint call until {0}", "联合沟通会期限：{0}");
    public static readonly Text Open = new("open", "待处理");
    public static readonly Text Transfers = new("Change of lead", "变更牵头机构");
    public static readonly Text Taken = new("taken over", "已接任");
    public static readonly Text NotTaken = new("not taken over", "未接任");
    public static readonly Text Completion = new("Completion", "结题");
    public static readonly Text TrialCompletion = new("Final report of the trial", "试验结题报告");
    public static readonly Text SiteCompletion = new("Final report of this hospital's site", "本中心结题报告");
    public static readonly Text CompletionFigures = new("{0} enrolled, {1} completed, {2} withdrawn, {3} serious events", "入组 {0} 例，完成 {1} 例，退出 {2} 例，严重不良事件 {3} 件");
    public static readonly Text Accepted = new("accepted", "已接受");
    public static readonly Text NotAccepted = new("not accepted", "未接受");
    public static readonly Text Acknowledge = new("Acknowledge", "确认收到");
    public static readonly Text Acknowledged = new("Acknowledged", "已确认收到");
    public static readonly Text Assess = new("Assess", "评估");
    public static readonly Text ToFollowUp = new("Follow-up of this trial", "跟踪审查");
    public static readonly Text Nothing = new("None.", "无。");
    public static readonly Text Review = new("Review", "审查");
    public static readonly Text What = new("What happened", "事件描述");
    public static readonly Text Participant = new("Participant's code", "受试者鉴认代码");
    public static readonly Text Known = new("Known since", "获知时间");
    public static readonly Text Relation = new("Relation to the product", "与试验产品的相关性");
    public static readonly Text Seriousness = new("Seriousness", "严重程度");
    public static readonly Text FollowUps = new("Follow-ups", "随访报告");
    public static readonly Text Duties = new("Still owed", "待办义务");
    public static readonly Text Assessments = new("Assessments", "评估意见");
    public static readonly Text AssessOutcome = new("What follows", "评估结论");
    public static readonly Text AssessContinue = new("The study goes on as it is", "研究继续");
    public static readonly Text AssessReview = new("A review is opened", "启动审查");
    public static readonly Text AssessMissing = new("Choose what follows.", "请选择评估结论。");
    public static readonly Text HeldOn = new("Day of the call", "沟通会日期");
    public static readonly Text HeldOnMissing = new("Give the day of the call.", "请填写沟通会日期。");
    public static readonly Text Reason = new("Reason", "理由");

    public static readonly FrozenDictionary<string, DeedText> Deeds = new Dictionary<string, DeedText>
    {
        ["assessment"] = new(new("Assess the safety report", "评估安全性报告"), new("You say whether the study goes on as it is, or open a review of your own committee.", "评估研究是否可按原方案继续，或由本委员会启动审查。"),
            new("The sponsor, the reporting site and the lead committee.", "申办者、报告中心及牵头伦理委员会。"), new("An assessment stays on record; you may add another.", "评估意见留存；可另行补充。"),
            new("The assessment is recorded.", "评估意见已记录。"), null),
        ["joint-call"] = new(new("Record the joint call", "登记联合沟通会"), new("You record that lead and site have talked, as the ground asks for.", "登记牵头与该中心已就该理由进行沟通。"), new("Every committee of the trial.", "各伦理委员会。"), null,
            new("The call is recorded.", "沟通会已登记。"), new("the lead committee answers.", "由牵头伦理委员会答复。")),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, DeedText> Acknowledgements = new Dictionary<string, DeedText>
    {
        ["amendments"] = new(new("Acknowledge the amendment", "确认收到修正案"), new("An administrative change is taken note of; no version changes.", "行政性变更予以知悉，不改变文件版本。"), new("The sponsor.", "申办者。"), null,
            new("The amendment is acknowledged.", "修正案已确认收到。"), null),
        ["safety-reports"] = new(new("Acknowledge the safety report", "确认收到安全性报告"), new("You record that your committee has the report. Assessing it is the chair's.", "登记本委员会已收到报告；评估由主任委员作出。"), new("Who reported, and the sponsor.", "报告方及申办者。"), null,
            new("The report is acknowledged.", "安全性报告已确认收到。"), new("the chair assesses it.", "由主任委员评估。")),
        ["stops"] = new(new("Take note of the stop", "确认知悉暂停或终止"), new("You record that this hospital knows of the stop. The gate closed by itself before.", "登记本医院已知悉；入组在此之前已自动停止。"), new("The lead committee, the sponsor and the alliance.", "牵头伦理委员会、申办者及联盟。"), null,
            new("It is recorded that this hospital took note.", "已登记本医院知悉。"), null),
        ["completions"] = new(new("Acknowledge the final report of the site", "确认收到本中心结题报告"), new("The site is closed at this hospital.", "本中心在本院关闭。"), new("The site, the sponsor and the alliance.", "本中心、申办者及联盟。"), null,
            new("The final report is acknowledged.", "结题报告已确认收到。"), null),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Standings = CommitteeWords.Dictionary(
        ("AwaitingOpinion", "waiting for the first opinion", "等待首次审查意见"), ("InForce", "approved, goes on", "已批准，进行中"), ("Suspended", "suspended", "已暂停"), ("Terminated", "terminated", "已终止"),
        ("Withdrawn", "withdrawn", "已撤回"));

    public static readonly FrozenDictionary<string, Text> StopKinds = CommitteeWords.Dictionary(
        ("Suspension", "suspension of the trial", "暂停研究"), ("Termination", "termination of the trial", "终止研究"), ("Hold", "hold of one site", "本中心暂停"), ("Rescission", "rescission of one site", "撤回采用"));

    public static readonly FrozenDictionary<string, Text> AmendmentKinds = CommitteeWords.Dictionary(
        ("Substantial", "substantial", "实质性"), ("Minor", "minor", "非实质性"), ("SiteOnly", "at one site", "仅本中心"), ("Administrative", "administrative", "行政性"), ("UrgentSafety", "urgent safety measure", "紧急安全措施"));

    public static readonly FrozenDictionary<string, Text> AmendmentOutcomes = CommitteeWords.Dictionary(
        ("Approved", "approved", "已批准"), ("Refused", "refused", "不批准"), ("Acknowledged", "acknowledged", "已知悉"));

    public static readonly FrozenDictionary<string, Text> SafetyKinds = CommitteeWords.Dictionary(
        ("SeriousAdverseEvent", "serious adverse event", "严重不良事件"), ("Deviation", "protocol deviation", "方案偏离"), ("Susar", "SUSAR", "可疑且非预期严重不良反应"), ("DevelopmentUpdate", "development safety update", "研发期间安全性更新报告"));

    public static readonly FrozenDictionary<string, Text> SeriousnessNames = CommitteeWords.Dictionary(
        ("Other", "other", "其他"), ("LifeThreatening", "life-threatening", "危及生命"), ("Fatal", "fatal", "死亡"));

    public static readonly FrozenDictionary<string, Text> Relations = CommitteeWords.Dictionary(
        ("Related", "related", "有关"), ("PossiblyRelated", "possibly related", "可能有关"), ("PossiblyUnrelated", "possibly unrelated", "可能无关"), ("Unrelated", "unrelated", "无关"));

    public static readonly FrozenDictionary<string, Text> Causes = CommitteeWords.Dictionary(
        ("SafetyDecline", "A hospital declined on a safety ground", "有医院以安全性理由不同意开展"), ("LocalSuspension", "A hospital stopped its own site", "有医院暂停本中心"));
}
