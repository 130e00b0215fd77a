using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Hospitals;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>Who sees which adoption, and what a deed on one needs.</summary>
internal static class AdoptionAccess
{
    public static IQueryable<Adoption> VisibleTo(this IQueryable<Adoption> adoptions, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (alliance, sponsor, committee, hospital) =
            (caller.IsOfTheAlliance(), caller.Is(Roles.Sponsor), caller.IsOfACommittee(), caller.IsOfAHospital());
        return adoptions.Where(a => alliance
            || (hospital && a.OrganisationId == own)
            || ((sponsor || committee) && db.Reviews.Any(r => r.TrialId == a.TrialId
                && ((sponsor && r.SponsorId == own) || (committee && r.LeadOrganisationId == own)))));
    }

    /// <summary>The adoptions of the caller's own committee: the only ones it may move.</summary>
    public static IQueryable<Adoption> DecidedBy(this IQueryable<Adoption> adoptions, Caller caller)
    {
        var (own, committee) = (caller.OrganisationId, caller.IsOfACommittee());
        return adoptions.Where(a => committee && a.OrganisationId == own);
    }

    /// <summary>
    /// An adoption of the caller's own committee with what its rules need, at the version the caller saw; null when it is not theirs.
    /// </summary>
    public static async Task<AdoptionFile?> LoadAdoption(
        this EthicsDb db, Guid siteId, Caller caller, IfMatch ifMatch, CancellationToken ct)
    {
        var adoption = await db.Adoptions.DecidedBy(caller).SingleOrDefaultAsync(a => a.Id == siteId, ct);
        if (adoption is null) return null;
        db.Expect(adoption, ifMatch.Version);
        var review = await db.Reviews.AsNoTracking().InitialOf(adoption.TrialId).SingleAsync(ct);
        var standing = await db.Standings.AsNoTracking().SingleAsync(s => s.Id == adoption.TrialId, ct);
        var opinion = await db.Opinions.AsNoTracking().SingleOrDefaultAsync(o => o.Id == adoption.OpinionId, ct);
        return new AdoptionFile(adoption, review, standing, opinion, LocalRules.Of(review));
    }

    /// <summary>Refuses unless the trial goes on and the hospital is an active member (MR-01).</summary>
    public static async Task RequireOpen(this EthicsDb db, AdoptionFile file, CancellationToken ct)
    {
        file.Standing.RequireNotOver();
        Hospital.RequireActive(await db.Hospitals.AsNoTracking().SingleOrDefaultAsync(h => h.Id == file.Adoption.OrganisationId, ct));
    }
}

/// <summary>One adoption with the trial's facts.</summary>
internal sealed record AdoptionFile(Adoption Adoption, LeadReview Review, Standing Standing, Opinion? Opinion, LocalRules Rules);
