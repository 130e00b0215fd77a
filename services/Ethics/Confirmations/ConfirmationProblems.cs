using Trials.Primitives;

namespace Trials.Ethics.Confirmations;

/// <summary>Why a confirmation does not move.</summary>
internal static class ConfirmationProblems
{
    public static readonly Problem NotInReview = new("ethics.confirmation_not_in_review",
        "This confirmation is not with reviewers now: the chair names them first, and what is decided or at the full board stays there.",
        "本确认事项当前不处于委员审查环节：须先由主任委员指定委员；已决定或已转会议审查的不再变更。", "MR-40");

    public static readonly Problem Decided = new("ethics.confirmation_decided",
        "This confirmation is decided; declarations are made before.", "本确认事项已作出决定；利益冲突声明应在决定前作出。", "ETH-20");

    public static readonly Problem NotAdoptedYet = new("ethics.not_adopted_yet",
        "This hospital has no positive decision on the study that stands; decide on the study first, then on what came after.",
        "本机构对该研究尚无现行有效的肯定决定；请先就研究本身作出决定，再确认后续变更。", "MR-40");

    public static readonly Problem SiteDataFirst = new("ethics.site_data_first",
        "The yearly opinion is confirmed together with this site's own figures. File them first: POST /ethics/confirmations/(this one)/site-data.",
        "年度跟踪审查意见须连同本中心数据一并确认；请先通过 POST /ethics/confirmations/（本项）/site-data 提交本中心数据。", "MR-45");

    public static readonly Problem NoSiteDataAsked = new("ethics.no_site_data_asked",
        "Only the confirmation of a yearly opinion takes a site's figures.", "仅年度跟踪审查意见的确认需要提交本中心数据。", "MR-45");

    public static readonly Problem SiteDataFixed = new("ethics.site_data_fixed",
        "A reviewer has answered on these figures; they cannot be exchanged any more.", "已有委员依据该数据作出答复，不得再更换。", "MR-45");
}
