using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Data;
using Trials.Ethics.Opinions;
using Trials.Primitives;

namespace Trials.Ethics.Confirmations;

/// <summary>What follows when a committee has confirmed or refused: the site's versions, and who is told.</summary>
internal static class ConfirmationEvents
{
    /// <summary>Puts a decision to work in the caller's transaction; a step that decides nothing does nothing.</summary>
    public static async Task Conclude(this EthicsDb db, Confirmation confirmation, ConfirmationStep step, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (step is not ConfirmationStep.Decided) return;
        if (confirmation.Status is ConfirmationStatus.Confirmed)
        {
            var site = await db.VersionsAt(confirmation.SiteId, ct);
            site.Confirm(confirmation.Changes, confirmation.OpinionId, confirmation.ValidUntil, now);
            db.Publish(site, site.Id, Told(site), by);
        }
        else
        {
            db.Publish(confirmation, confirmation.Id, new ConfirmationRefused
            {
                TrialId = confirmation.TrialId,
                SiteId = confirmation.SiteId,
                OrganisationId = confirmation.OrganisationId,
                SubjectId = confirmation.SubjectId,
                Ground = confirmation.Ground!,
            }, by);
            if (confirmation.Type is ReviewType.LeadTransfer) await Rescind(db, confirmation, by, now, ct);
        }
        if (confirmation.OpinionId is not null) return;
        var amendment = await db.Amendments.SingleAsync(a => a.Id == confirmation.SubjectId, ct);
        var approved = confirmation.Status is ConfirmationStatus.Confirmed;
        amendment.Decide(approved ? AmendmentOutcome.Approved : AmendmentOutcome.Refused, null, now);
        db.Publish(amendment, amendment.Id, amendment.Told(), by);
    }

    // MR-51: a site whose committee does not confirm under the new lead has no opinion of a lead any more (MR-38).
    private static async Task Rescind(EthicsDb db, Confirmation confirmation, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        await db.Lock<Adoption>(confirmation.SiteId, ct);
        var adoption = await db.Adoptions.SingleAsync(a => a.Id == confirmation.SiteId, ct);
        await db.Hold(await db.FileOf(adoption, ct), confirmation.Text!, rescind: true, by, now, ct);
    }

    /// <summary>The site's versions as they stand; begun with what it adopted, or for the lead's own site with the opinion in force.</summary>
    public static async Task<SiteVersions> VersionsAt(this EthicsDb db, Guid siteId, CancellationToken ct)
    {
        await db.Lock<SiteVersions>(siteId, ct);
        var site = await db.SiteVersions.FindAsync([siteId], ct);
        if (site is { IsLead: true })
        {
            if (site.ChangedAt is null) site.Begin(await db.InForce(site.TrialId, ct), DateTimeOffset.MinValue);
            return site;
        }
        var adoption = await db.Adoptions.AsNoTracking().SingleAsync(a => a.Id == siteId, ct);
        if (site is null) db.SiteVersions.Add(site = SiteVersions.Of(adoption));
        site.Begin(await db.Opinions.AsNoTracking().SingleAsync(o => o.Id == adoption.OpinionId, ct), adoption.DecidedAt!.Value);
        return site;
    }

    /// <summary>The opinion in force, of a trial that has one.</summary>
    public static async Task<Opinion> InForce(this EthicsDb db, Guid trial, CancellationToken ct) =>
        await db.OpinionInForce(trial, ct) ?? throw new InvalidOperationException($"Trial {trial} has no effective opinion.");

    public static VersionsConfirmed Told(SiteVersions site) => new()
    {
        TrialId = site.TrialId,
        SiteId = site.Id,
        OrganisationId = site.OrganisationId,
        OpinionId = site.OpinionId!.Value,
        Versions = site.Versions,
        ValidUntil = site.ValidUntil!.Value,
    };
}
