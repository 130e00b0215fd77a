using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Registration.Organisations;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// Who sees which applications: a sponsor its own, the alliance all that were ever submitted, a hospital those with a site of its own
/// once accepted. What somebody does not see answers as if it were not there.
/// </summary>
internal static class ApplicationQueries
{
    private static readonly string[] AllianceRoles = [Roles.Intake, Roles.Coordinator, Roles.AllianceOffice];

    private static readonly string[] HospitalRoles =
        [Roles.InstitutionOffice, Roles.Investigator, Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember];

    /// <summary>Sees that it exists, its facts and the list of its documents.</summary>
    public static IQueryable<Application> VisibleTo(this IQueryable<Application> applications, Caller caller) =>
        applications.For(caller, IsSponsor(caller), SeesAll(caller), HospitalRoles.Any(caller.Is));

    /// <summary>Reads content: coordinators see nodes, not dossiers, and committees read in Ethics, after their declarations.</summary>
    public static IQueryable<Application> ReadableBy(this IQueryable<Application> applications, Caller caller) =>
        applications.For(
            caller, IsSponsor(caller), caller.Is(Roles.Intake), caller.Is(Roles.InstitutionOffice) || caller.Is(Roles.Investigator));

    /// <summary>Of the content that it reads at all, the confidential too: the sponsor and intake; hospitals' offices do not.</summary>
    public static bool ReadsConfidential(Caller caller, Guid sponsor) =>
        caller.Is(Roles.Intake) || (IsSponsor(caller) && sponsor == caller.OrganisationId);

    /// <summary>The sponsor's own, for what only a sponsor does.</summary>
    public static IQueryable<Application> OwnedBy(this IQueryable<Application> applications, Caller caller) =>
        applications.Where(a => a.SponsorId == caller.OrganisationId);

    /// <summary>What has ever come to the alliance's intake.</summary>
    public static IQueryable<Application> Received(this IQueryable<Application> applications) =>
        applications.Where(a => a.SubmittedAt != null);

    /// <summary>Everything a decision on the whole application needs.</summary>
    public static IQueryable<Application> Whole(this IQueryable<Application> applications) =>
        applications.Include(a => a.Sites).Include(a => a.Documents).AsSplitQuery();

    /// <summary>A hospital sees its own sites and the lead; the sponsor and the alliance see all.</summary>
    public static IQueryable<ApplicationSite> SitesVisibleTo(this RegistrationDb db, Caller caller, Guid application, Guid sponsor)
    {
        var sites = db.Sites.Where(s => s.ApplicationId == application);
        var seesAll = SeesAll(caller) || (IsSponsor(caller) && sponsor == caller.OrganisationId);
        return seesAll ? sites
            : sites.Where(s => !s.IsOutside && (s.OrganisationId == caller.OrganisationId || s.Role == Contracts.SiteRole.Lead));
    }

    /// <summary>The sponsor and the intake have the correspondence; hospitals do not.</summary>
    public static bool SeesCorrespondence(Caller caller, Guid sponsor) =>
        SeesAll(caller) || (IsSponsor(caller) && sponsor == caller.OrganisationId);

    /// <summary>What the check looks at beside the application: hospitals as they are known now, and the day.</summary>
    public static async Task<Surroundings> Around(
        this RegistrationDb db, Application application, DateTimeOffset now, CancellationToken ct)
    {
        var hospitals = application.Sites.Select(s => s.OrganisationId).OfType<Guid>().Distinct().ToArray();
        return new Surroundings(
            WorkingCalendar.China.DateOf(now),
            await db.Known(application.Sites.Select(s => s.OrganisationId), ct),
            await db.Profiles.AsNoTracking().Where(p => hospitals.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct));
    }

    public static async Task<IReadOnlyDictionary<Guid, Organisation>> Known(
        this RegistrationDb db, IEnumerable<Guid?> ids, CancellationToken ct)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToArray();
        return await db.Organisations.AsNoTracking().Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
    }

    private static bool IsSponsor(Caller caller) => caller.Is(Roles.Sponsor);

    private static bool SeesAll(Caller caller) => AllianceRoles.Any(caller.Is);

    // One plain condition for each kind of caller, so that each list walks its own index; only who is several kinds at once gets an OR.
    private static IQueryable<Application> For(
        this IQueryable<Application> applications, Caller caller, bool asSponsor, bool asAlliance, bool asHospital)
    {
        var own = caller.OrganisationId;
        return (asSponsor, asAlliance, asHospital) switch
        {
            (true, false, false) => applications.Where(a => a.SponsorId == own),
            (false, true, _) => applications.Where(a => a.SubmittedAt != null),
            (false, false, true) => applications.Where(a =>
                a.AcceptedAt != null && a.Sites.Any(s => s.OrganisationId == own && !s.IsOutside)),
            (true, true, _) => applications.Where(a => a.SubmittedAt != null || a.SponsorId == own),
            (true, false, true) => applications.Where(a =>
                a.SponsorId == own || (a.AcceptedAt != null && a.Sites.Any(s => s.OrganisationId == own && !s.IsOutside))),
            (false, false, false) => applications.Where(_ => false),
        };
    }
}
