using Trials.Primitives;

namespace Trials.Recruitment.Participants;

/// <summary>What is refused about one participant.</summary>
internal static class ParticipantProblems
{
    public static readonly Problem ConsentNotAdopted = new("recruitment.consent_version_not_adopted",
        "Consent was signed on version {0}; this site may use version {1} only. Let the person sign that one.",
        "知情同意书签署的是 {0} 版，本研究中心仅可使用 {1} 版；请按该版本重新签署。", "GCP-23");

    public static readonly Problem ConsentSuperseded = new("recruitment.consent_version_superseded",
        "The person consented on version {0}; this site has since adopted version {1}. Let the person sign it before enrolment.",
        "受试者签署的是 {0} 版知情同意书，本研究中心现已采用 {1} 版；请重新签署后再入组。", "MR-40");

    public static readonly Problem ConsentInFuture = new("recruitment.consent_in_future",
        "The date of consent lies in the future. Give the date written on the form.",
        "知情同意日期晚于今天；请填写同意书上签署的日期。", "REC-07");

    public static readonly Problem ConsentTooEarly = new("recruitment.consent_too_early",
        "Consent was signed before {0}, the day from which this site may take participants on this version. It must be signed on that day or later.",
        "知情同意日期早于本研究中心可使用该版本接收受试者之日 {0}；须在该日或之后签署。", "GCP-19");

    public static readonly Problem CodeTaken = new("recruitment.code_taken",
        "Another participant of this site has the code {0}. Give this one a code of its own.",
        "编号 {0} 已被本研究中心的其他受试者使用；请另编代码。", "REC-10");

    public static readonly Problem NotInScreening = new("recruitment.not_in_screening",
        "This participant is not in screening any more. Read the participant again to see what happened.",
        "该受试者已不在筛选阶段；请重新读取后查看其状态。", "REC-11");

    public static readonly Problem Ended = new("recruitment.participation_ended",
        "This participant has left already; nothing further can be recorded.",
        "该受试者已退出或筛选失败，不能再作记录。", "REC-11");
}
