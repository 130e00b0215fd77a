using Trials.Rules;

namespace Trials.Ethics.Reviews;

/// <summary>The limits of a review by its rule pack, in working days of the calendar.</summary>
internal static class ReviewClocks
{
    /// <summary>The last day on which participating committees comment (MR-21).</summary>
    public static DateOnly CommentsUntil(this LeadReview review) => WorkingCalendar.China.AddWorkingDays(
        review.AcceptedOn, RulePacks.Find(review.RulePack).Clocks.ParticipantCommentWindowWorkingDays).On;
}
