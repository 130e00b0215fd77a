using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Opinions;

internal static class OpinionAccess
{
    /// <summary>An opinion is for its sponsor, and for the people of the hospitals that have a site in the trial.</summary>
    public static IQueryable<Opinion> VisibleTo(this IQueryable<Opinion> opinions, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (sponsor, hospital) = (caller.Is(Roles.Sponsor), caller.IsOfAHospital());
        return opinions.Where(o => (sponsor && o.SponsorId == own)
            || (hospital && (o.LeadOrganisationId == own || db.Adoptions.Any(a => a.TrialId == o.TrialId && a.OrganisationId == own))));
    }

    /// <summary>An opinion on a trial that the caller's committee leads now, whoever gave it (MR-51), or null.</summary>
    public static Task<Opinion?> LedOpinion(this EthicsDb db, Guid id, Caller caller, CancellationToken ct)
    {
        var (own, committee) = (caller.OrganisationId, caller.IsOfACommittee());
        return db.Opinions.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && committee
            && db.Standings.Any(s => s.Id == o.TrialId && s.LeadOrganisationId == own), ct);
    }

    /// <summary>An opinion of the caller's own committee, or null.</summary>
    public static Task<Opinion?> OwnOpinion(this EthicsDb db, Guid id, Caller caller, CancellationToken ct)
    {
        var (own, committee) = (caller.OrganisationId, caller.IsOfACommittee());
        return db.Opinions.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && committee && o.LeadOrganisationId == own, ct);
    }
}
