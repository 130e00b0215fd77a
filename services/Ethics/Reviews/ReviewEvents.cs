using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Primitives;

namespace Trials.Ethics.Reviews;

/// <summary>What waits for a committee is told as soon as it waits, with the id that its pages ask for.</summary>
internal static class ReviewEvents
{
    /// <summary>A job of the system began what nobody's deed began.</summary>
    public static Actor ByItself { get; } = Actor.System("reviews");

    public static void Begin(this EthicsDb db, LeadReview review, Actor by)
    {
        db.Reviews.Add(review);
        db.Publish(review, review.Id, new ReviewOpened
        {
            TrialId = review.TrialId,
            OrganisationId = review.LeadOrganisationId,
            Type = review.Type,
            Mode = review.Mode,
            SubjectId = review.SubjectId,
        }, by);
    }

    public static void Begin(this EthicsDb db, Confirmation asked, Actor by)
    {
        db.Confirmations.Add(asked);
        db.Publish(asked, asked.Id, new ConfirmationAsked
        {
            TrialId = asked.TrialId,
            SiteId = asked.SiteId,
            OrganisationId = asked.OrganisationId,
            SubjectId = asked.SubjectId,
            Type = asked.Type,
            DueOn = asked.DueOn,
        }, by);
    }
}
