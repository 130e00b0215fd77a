using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>How much of a review a caller is shown.</summary>
internal enum ReviewSight { Status, Sponsor, Participant, Lead }

/// <summary>Who sees which lead review; every slice starts here.</summary>
internal static class ReviewAccess
{
    public static IQueryable<LeadReview> VisibleTo(this IQueryable<LeadReview> reviews, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (alliance, sponsor, committee) = (caller.IsOfTheAlliance(), caller.Is(Roles.Sponsor), caller.IsOfACommittee());
        return reviews.Where(r => alliance
            || (sponsor && r.SponsorId == own)
            || (committee && (r.LeadOrganisationId == own || db.Standings.Any(s => s.Id == r.TrialId && s.LeadOrganisationId == own)
                || db.Adoptions.Any(a => a.TrialId == r.TrialId && a.OrganisationId == own))));
    }

    /// <summary>The reviews the caller's own committee leads: the only ones it may move.</summary>
    public static IQueryable<LeadReview> LedBy(this IQueryable<LeadReview> reviews, Caller caller)
    {
        var (own, committee) = (caller.OrganisationId, caller.IsOfACommittee());
        return reviews.Where(r => committee && r.LeadOrganisationId == own);
    }

    /// <summary>The review the trial began with: it keeps the study and the rule pack of everything that follows.</summary>
    public static IQueryable<LeadReview> InitialOf(this IQueryable<LeadReview> reviews, Guid trial) =>
        reviews.Where(r => r.TrialId == trial && r.Type == ReviewType.Initial);

    /// <summary>What the caller's people declared in their own committee's cases of this trial; none when they are the lead's.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Declaration>>> AdoptionDeclarations(
        this EthicsDb db, LeadReview review, Caller caller, CancellationToken ct) =>
        [.. (await db.Adoptions.AsNoTracking().Where(a => a.TrialId == review.TrialId && a.OrganisationId == caller.OrganisationId)
            .Select(a => a.Case).ToListAsync(ct)).Select(c => c.Declarations)];

    public static ReviewSight SightOf(this LeadReview review, Caller caller) => caller switch
    {
        _ when caller.IsOfACommittee() && caller.OrganisationId == review.LeadOrganisationId => ReviewSight.Lead,
        _ when caller.Is(Roles.Sponsor) && caller.OrganisationId == review.SponsorId => ReviewSight.Sponsor,
        _ when caller.IsOfACommittee() => ReviewSight.Participant,
        _ => ReviewSight.Status,
    };
}
