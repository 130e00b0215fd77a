using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>What a filing needs, read while the application's row is held, and who sees which filing.</summary>
internal static class FilingAccess
{
    /// <summary>What Ethics said of a trial, or the beginning of it: facts may come in any order.</summary>
    public static async Task<TrialEthics> EthicsOf(this RegistrationDb db, Guid trial, CancellationToken ct)
    {
        await db.Lock<TrialEthics>(trial, ct);
        return await db.TrialEthics.FindAsync([trial], ct) ?? db.TrialEthics.Add(TrialEthics.Of(trial)).Entity;
    }

    /// <summary>The caller's own accepted application with its dossier, its row held; null when it is not theirs.</summary>
    public static async Task<Dossier?> DossierFor(this RegistrationDb db, Guid id, Caller caller, CancellationToken ct)
    {
        await db.Lock<Application>(id, ct);
        return await db.DossierOf(id, caller, ct);
    }

    /// <summary>The same for somebody who only asks.</summary>
    public static async Task<Dossier?> DossierOf(this RegistrationDb db, Guid id, Caller caller, CancellationToken ct)
    {
        var application = await db.Applications.OwnedBy(caller).Whole().SingleOrDefaultAsync(a => a.Id == id, ct);
        return application is null ? null
            : new Dossier(application, await db.Amendments.Where(a => a.ApplicationId == id).OrderBy(a => a.Number).ToListAsync(ct),
                await db.StudyFacts.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) ?? StudyFacts.Of(id));
    }

    /// <summary>What became of a trial's facts, its row held, or the beginning of it.</summary>
    public static async Task<StudyFacts> FactsOf(this RegistrationDb db, Guid trial, CancellationToken ct)
    {
        await db.Lock<StudyFacts>(trial, ct);
        return await db.StudyFacts.FindAsync([trial], ct) ?? db.StudyFacts.Add(StudyFacts.Of(trial)).Entity;
    }

    /// <summary>The modifications of an application that the caller may see: all of a visible application.</summary>
    public static IQueryable<Modification> ModificationsVisibleTo(this RegistrationDb db, Guid application, Caller caller) =>
        db.Modifications.AsNoTracking().Where(m => m.ApplicationId == application
            && db.Applications.VisibleTo(caller).Any(a => a.Id == application));

    /// <summary>A change at one site is for that hospital, the lead, the sponsor and the alliance (MR-41); all others for everybody involved.</summary>
    public static IQueryable<Amendment> AmendmentsVisibleTo(this RegistrationDb db, Guid application, Guid sponsor, Caller caller)
    {
        var own = caller.OrganisationId;
        var seesAll = ApplicationQueries.SeesCorrespondence(caller, sponsor);
        return db.Amendments.AsNoTracking().Where(a => a.ApplicationId == application && (a.SiteId == null || seesAll
            || db.Sites.Any(s => s.ApplicationId == application && s.OrganisationId == own && (s.Id == a.SiteId || s.Role == SiteRole.Lead))));
    }
}
