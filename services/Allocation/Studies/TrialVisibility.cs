using Trials.Contracts;
using Trials.Allocation.Data;
using Trials.Allocation.Sites;
using Trials.Web;

namespace Trials.Allocation.Studies;

/// <summary>Who sees what: the alliance all, a sponsor its own trials, a hospital the trials it has a site in and of the sites its own.</summary>
internal static class TrialVisibility
{
    public static IQueryable<Trial> TrialsVisibleTo(this AllocationDb db, Caller caller)
    {
        var isSponsor = caller.Is(Roles.Sponsor);
        var accepted = db.Trials.Where(t => t.SponsorId != null);
        return SeesAll(caller) ? accepted : accepted.Where(t => (isSponsor && t.SponsorId == caller.OrganisationId)
            || db.Sites.Any(s => s.TrialId == t.Id && s.OrganisationId == caller.OrganisationId));
    }

    public static IQueryable<Site> SitesVisibleTo(this AllocationDb db, Caller caller)
    {
        var isSponsor = caller.Is(Roles.Sponsor);
        var accepted = db.Sites.Where(s => s.Role != null);
        return SeesAll(caller) ? accepted : accepted.Where(s => s.OrganisationId == caller.OrganisationId
            || db.Trials.Any(t => t.Id == s.TrialId && isSponsor && t.SponsorId == caller.OrganisationId));
    }

    private static bool SeesAll(Caller caller) => caller.Is(Roles.Coordinator) || caller.Is(Roles.Intake) || caller.Is(Roles.AllianceOffice);
}
