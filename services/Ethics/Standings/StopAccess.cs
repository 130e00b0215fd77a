using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.Standings;

/// <summary>Which sites a stop is about, and who sees which of them.</summary>
internal static class StopAccess
{
    /// <summary>The hospital whose committee leads a trial now (MR-51).</summary>
    public static Task<Guid> LeadOf(this EthicsDb db, Guid trial, CancellationToken ct) =>
        db.Standings.Where(s => s.Id == trial).Select(s => s.LeadOrganisationId).SingleAsync(ct);

    /// <summary>All sites of a trial but those that declined; the lead's own among them.</summary>
    public static async Task<IReadOnlyList<StoppedSite>> SitesToStop(this EthicsDb db, Guid trial, CancellationToken ct)
    {
        var lead = await db.SiteVersions.Where(s => s.TrialId == trial && s.IsLead).Select(s => new { s.Id, s.OrganisationId }).SingleAsync(ct);
        var others = await db.Adoptions.Where(a => a.TrialId == trial && a.Status != AdoptionStatus.Declined && a.Id != lead.Id)
            .OrderBy(a => a.Number).Select(a => new { a.Id, a.OrganisationId }).ToListAsync(ct);
        return [.. others.Prepend(lead).Select(s => new StoppedSite(s.Id, s.OrganisationId))];
    }

    /// <summary>
    /// The lead's committee, the sponsor and the alliance's people see every site; a hospital its own alone. Null for everybody else.
    /// </summary>
    public static async Task<StopSight?> SightOfStops(this EthicsDb db, Guid trial, Caller caller, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var lead = await db.Standings.Where(s => s.Id == trial).Select(s => (Guid?)s.LeadOrganisationId).SingleOrDefaultAsync(ct);
        if (await db.Reviews.InitialOf(trial).Select(r => (Guid?)r.SponsorId).SingleOrDefaultAsync(ct) is not { } sponsor) return null;
        if (caller.IsOfACommittee() && lead == own) return StopSight.Lead;
        if (caller.Is(Roles.Sponsor) && sponsor == own) return StopSight.Sponsor;
        if (caller.IsOfTheAlliance()) return StopSight.Alliance;
        var isThere = lead == own || await db.Adoptions.AnyAsync(a => a.TrialId == trial && a.OrganisationId == own, ct);
        return caller.IsOfAHospital() && isThere ? StopSight.Site : null;
    }
}
