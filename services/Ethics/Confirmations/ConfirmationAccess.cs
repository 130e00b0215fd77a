using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Hospitals;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>One confirmation with the trial's facts.</summary>
internal sealed record ConfirmationFile(Confirmation Confirmation, Adoption? Adoption, Standing Standing, LocalRules Rules);

/// <summary>Who sees which confirmation, and what a deed on one needs.</summary>
internal static class ConfirmationAccess
{
    /// <summary>Everybody who sees the hospital's adoption: the alliance, the sponsor, the lead committee, and the hospital itself.</summary>
    public static IQueryable<Confirmation> VisibleTo(this IQueryable<Confirmation> confirmations, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (alliance, sponsor, committee, hospital) =
            (caller.IsOfTheAlliance(), caller.Is(Roles.Sponsor), caller.IsOfACommittee(), caller.IsOfAHospital());
        return confirmations.Where(c => alliance || (hospital && c.OrganisationId == own)
            || (sponsor && db.Reviews.Any(r => r.TrialId == c.TrialId && r.SponsorId == own))
            || (committee && db.Standings.Any(s => s.Id == c.TrialId && s.LeadOrganisationId == own)));
    }

    /// <summary>A confirmation of the caller's own committee, at the version the caller saw; null when it is not theirs.</summary>
    public static async Task<ConfirmationFile?> LoadConfirmation(
        this EthicsDb db, Guid id, Caller caller, IfMatch ifMatch, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var confirmation = await db.Confirmations.SingleOrDefaultAsync(c => c.Id == id && c.OrganisationId == own, ct);
        if (confirmation is null || !caller.IsOfAHospital()) return null;
        db.Expect(confirmation, ifMatch.Version);
        var review = await db.Reviews.AsNoTracking().InitialOf(confirmation.TrialId).SingleAsync(ct);
        var standing = await db.Standings.AsNoTracking().SingleAsync(s => s.Id == confirmation.TrialId, ct);
        var adoption = await db.Adoptions.AsNoTracking().SingleOrDefaultAsync(a => a.Id == confirmation.SiteId, ct);
        return new ConfirmationFile(confirmation, adoption, standing, LocalRules.Of(review));
    }

    /// <summary>Refuses unless the trial goes on, the hospital is an active member, and has a positive decision to build on.</summary>
    public static async Task RequireOpen(this EthicsDb db, ConfirmationFile file, CancellationToken ct)
    {
        file.Standing.RequireNotOver();
        file.Adoption?.RequireTakesPart();
        Rule.Require(file.Adoption is null or { IsPositive: true }, ConfirmationProblems.NotAdoptedYet);
        var organisation = file.Confirmation.OrganisationId;
        Hospital.RequireActive(await db.Hospitals.AsNoTracking().SingleOrDefaultAsync(h => h.Id == organisation, ct));
    }
}
