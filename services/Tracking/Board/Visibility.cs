using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Tracking.Data;
using Trials.Tracking.Facts;
using Trials.Web;

namespace Trials.Tracking.Board;

/// <summary>
/// Who may see what: the alliance's intake, coordinator and office every trial; a sponsor its own trials whole; a hospital the trials it
/// has a site in, and of their sites only its own.
/// </summary>
internal static class Visibility
{
    private static readonly string Received = MessageCatalog.NameOf(typeof(SafetyReportAcknowledged));

    public static bool SeesAllTrials(this Caller caller) => caller.Is(Roles.Coordinator) || caller.Is(Roles.AllianceOffice)
        || caller.Is(Roles.Intake);

    public static bool IsOfACommittee(this Caller caller) =>
        caller.Is(Roles.EthicsChair) || caller.Is(Roles.EthicsMember) || caller.Is(Roles.EthicsSecretary);

    public static bool SeesAllSites(this Caller caller, Trial trial) => caller.SeesAllSites(trial.SponsorId);

    public static bool SeesAllSites(this Caller caller, Guid? sponsor) =>
        caller.SeesAllTrials() || (caller.Is(Roles.Sponsor) && sponsor == caller.OrganisationId);

    public static IQueryable<Trial> TrialsVisibleTo(this TrackingDb db, Caller caller)
    {
        var (organisation, isSponsor) = (caller.OrganisationId, caller.Is(Roles.Sponsor));
        return caller.SeesAllTrials()
            ? db.Trials.AsNoTracking()
            : db.Trials.AsNoTracking()
                .Where(t => (isSponsor && t.SponsorId == organisation) || db.Sites.Any(s => s.OrganisationId == organisation && s.TrialId == t.Id));
    }

    public static IQueryable<TrialSite> SitesVisibleTo(this TrackingDb db, Caller caller, Trial trial)
    {
        var sites = db.Sites.AsNoTracking().Where(s => s.TrialId == trial.Id);
        return caller.SeesAllSites(trial) ? sites : sites.Where(s => s.OrganisationId == caller.OrganisationId);
    }

    public static IQueryable<Entry> EntriesVisibleTo(this TrackingDb db, Caller caller, Trial trial) =>
        db.Entries.AsNoTracking().Where(e => e.TrialId == trial.Id).VisibleTo(db, caller);

    /// <summary>Whether a committee received a safety report, and when, is for itself, the sponsor and the alliance.</summary>
    public static IQueryable<Entry> VisibleTo(this IQueryable<Entry> entries, TrackingDb db, Caller caller)
    {
        var (organisation, isSponsor) = (caller.OrganisationId, caller.Is(Roles.Sponsor));
        return caller.SeesAllTrials()
            ? entries
            : entries.Where(e => (isSponsor && db.Trials.Any(t => t.Id == e.TrialId && t.SponsorId == organisation))
                || ((e.Event != Received || e.OrganisationId == organisation)
                    && db.Sites.Any(s => s.TrialId == e.TrialId && s.OrganisationId == organisation && (e.SiteId == null || s.Id == e.SiteId))));
    }
}
