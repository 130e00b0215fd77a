using Trials.Primitives;

namespace Trials.Registration.Filings;

/// <summary>How filings on an accepted study are refused.</summary>
internal static class FilingProblems
{
    public static readonly Problem NoModificationAsked = new("registration.no_modification_asked",
        "No opinion on this trial waits for a modification. To change an approved study, file an amendment.",
        "该试验没有等待修改的审查意见；如需变更已批准的研究，请提交修正案。", "ETH-22a");

    public static readonly Problem NothingApproved = new("registration.nothing_approved",
        "No effective opinion is out for this trial yet, so there is nothing to amend. Answer what the committee asks, or wait for its opinion.",
        "该试验尚无生效的审查意见，不能提交修正案；请答复委员会的要求，或等待审查意见。", "ETH-23");

    public static readonly Problem Terminated = new("registration.trial_terminated",
        "The lead committee terminated this trial; nothing more is filed on it.", "牵头机构伦理委员会已终止该试验，不再接收申请材料。", "MR-47");

    public static readonly Problem UnknownDocument = new("registration.unknown_document",
        "There is no document {0} in this application. File the new version first, then name its id.",
        "该申请中没有文件 {0}；请先提交新版本文件，再引用其编号。", "ETH-23");

    public static readonly Problem NotANewVersion = new("registration.not_a_new_version",
        "{0} version {1} was accepted or amended already. File a later version and name that one.",
        "{0} 版本 {1} 已受理或已在修正案中提交；请提交更新的版本并引用该版本。", "ETH-23");

    public static readonly Problem DocumentTwice = new("registration.document_twice",
        "{0} is named twice. Name the newest version only.", "{0} 被重复引用；请仅引用最新版本。");

    public static readonly Problem NoDocuments = new("registration.no_documents",
        "An amendment names the new versions of the documents it changes, or the facts; only an urgent safety measure may do without.",
        "修正案须引用所变更文件的新版本或列明所变更的信息；仅紧急安全措施可不附。", "ETH-23");

    public static readonly Problem SiteOfAmendment = new("registration.site_of_amendment",
        "A SiteOnly amendment names its site (siteId); every other kind concerns the whole study and names none.",
        "仅涉及本机构的变更（SiteOnly）须指明中心（siteId）；其他类型涉及全项目，不得指明中心。", "MR-41");

    public static readonly Problem UnknownSite = new("registration.unknown_amendment_site",
        "This study has no such site in the alliance. Read its sites for the id.", "本研究在联盟内没有该中心；请查看中心列表获取编号。", "MR-41");

    public static readonly Problem StudyWideDocument = new("registration.study_wide_document",
        "{0} is the same at every site and cannot be changed for one. File a Substantial or Minor amendment.",
        "{0} 为全项目统一文件，不能仅就一个中心变更；请提交 Substantial 或 Minor 修正案。", "MR-41");

    public static readonly Problem ImplementedAt = new("registration.implemented_at",
        "An UrgentSafety amendment says when the measure was taken (implementedAt); no other kind is used before it is approved.",
        "紧急安全措施（UrgentSafety）须填写采取措施的时间（implementedAt）；其他类型在批准前不得实施。", "MR-43");

    public static readonly Problem ImplementedInFuture = new("registration.implemented_in_future",
        "The measure cannot have been taken later than now.", "采取措施的时间不得晚于现在。", "MR-43");

    public static readonly Problem Overlap = new("registration.amendments_overlap",
        "Amendment {0} is open and changes {1} too. Wait for its decision, or take these out of the new one.",
        "第 {0} 号修正案尚未结束，且同样变更 {1}；请等待其决定，或从新修正案中移除这些内容。", "MR-40");

    public static readonly Problem StudyWideFact = new("registration.study_wide_fact",
        "A SiteOnly amendment changes documents of one site; facts belong to the study. File another kind for them.",
        "仅涉及本机构的变更（SiteOnly）只能变更该中心文件；研究信息属于全项目，请以其他类型提交。", "MR-41");

    public static readonly Problem FactForm = new("registration.fact_form",
        "{0} is not written as it must be. Allowed: {1}.", "{0} 填写格式不正确；可用：{1}。");

    public static readonly Problem FactUnchanged = new("registration.fact_unchanged",
        "{0} is the same before and after. Leave it out.", "{0} 变更前后相同；请移除该项。");

    public static readonly Problem FactTwice = new("registration.fact_twice",
        "{0} is changed twice in one amendment. State it once.", "同一修正案中 {0} 重复变更；请仅填写一次。");

    public static readonly Problem FactHasMoved = new("registration.fact_has_moved",
        "{0} is now {1}, not what the amendment says it is. Read the facts and state the change from there.",
        "{0} 目前为 {1}，与修正案所述不符；请查看当前信息后重新填写。", "MR-40");

    public static readonly Problem FactNeedsReview = new("registration.fact_needs_review",
        "{0} is more than an administrative change. File it as Substantial or Minor.",
        "{0} 不属于行政性变更；请以 Substantial 或 Minor 提交。", "MR-42");

    public static readonly Problem SiteOfFact = new("registration.site_of_fact",
        "{0}: SiteStatus names the number of its site, every other fact is the study's and names none.",
        "{0}：SiteStatus 须填写中心编号；其他信息属于全项目，不得填写中心编号。");

    public static readonly Problem SiteOfFactInside = new("registration.site_of_fact_inside",
        "Site {0} is not one outside the alliance. The state of a site inside follows from its activation and is not typed in.",
        "中心 {0} 不是联盟外中心；联盟内中心的状态由其启动情况得出，无需填写。");

    public static readonly Problem Period = new("registration.report_period",
        "The report's period begins before it ends, ends by today, and follows the last report's ({0}).",
        "报告期的开始日应早于结束日，结束日不晚于今天，且应接续上一份报告（{0}）。", "MR-45");

    public static readonly Problem SiteWithdrawn = new("registration.site_withdrawn",
        "Site {0} was withdrawn already. To take part again, the hospital joins as a new site.",
        "中心 {0} 已退出；如需再次参加，请作为新中心加入。");

    public static readonly Problem LeadSiteStays = new("registration.lead_site_stays",
        "The lead's site cannot be withdrawn while its committee leads. Ask the alliance to name another lead first, or withdraw the study.",
        "牵头机构的中心在其伦理委员会牵头期间不能退出；请先由联盟变更牵头机构，或撤回该研究。", "MR-51");

    public static readonly Problem NoticeOutOfTurn = new("registration.notice_out_of_turn",
        "The study is {0}; {1} does not follow. Read its notices for the state, and file what comes next.",
        "研究当前状态为 {0}，不能提交 {1}；请查看已提交的通知后填写下一步。", "MR-47");

    public static readonly Problem NoticeInFuture = new("registration.notice_in_future",
        "A notice tells what has happened. File it on the day itself or later.", "通知应说明已发生的情况；请在当日或之后提交。");

    public static readonly Problem StudyEnded = new("registration.study_ended",
        "The sponsor completed or terminated this study; no site joins it any more.", "申办者已完成或终止该研究，不再接收新中心。", "MR-39");
}
