using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Opinions;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.LeadTransfers;

/// <summary>What the opinion of a committee that takes the lead sets going, in its own transaction (MR-51).</summary>
internal static class TakeLead
{
    /// <summary>
    /// Ends the transfer that an opinion decides; when the lead changes by it, returns the new lead's own site. What the former lead has in
    /// hand becomes the new lead's, save its deliberation; its own site goes on as a participating one, under the decision it was begun with.
    /// </summary>
    public static async Task<SiteVersions?> EndTransfer(
        this EthicsDb db, Opinion opinion, IReadOnlyList<Opinion> earlier, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var isOver = opinion.IsEffective || opinion.Decision is Decision.Disapprove;
        if (opinion.Type is not ReviewType.LeadTransfer || !isOver) return null;
        var transfer = await db.LeadTransfers.SingleAsync(t => t.Id == opinion.SubjectId, ct);
        transfer.End(opinion.IsEffective, now);
        if (!opinion.IsEffective) return null;
        var standing = await db.Standings.SingleAsync(s => s.Id == opinion.TrialId, ct);
        standing.RequireNotOver();
        await db.Lock<Adoption>(transfer.SiteId, ct);
        LeadTransfer.RequireCanLead(await db.Adoptions.AsNoTracking().SingleAsync(a => a.Id == transfer.SiteId, ct));

        var former = await db.VersionsAt((await db.SiteVersions.SingleAsync(s => s.TrialId == opinion.TrialId && s.IsLead, ct)).Id, ct);
        await GoOn(db, former, earlier, by, ct);
        former.YieldLead();
        var heir = await db.VersionsAt(transfer.SiteId, ct);
        heir.TakeLead();
        standing.LedBy(transfer.OrganisationId);
        await HandOver(db, transfer, opinion.ReviewId, now, ct);
        db.Publish(transfer, transfer.Id, new LeadChanged
        {
            TrialId = opinion.TrialId,
            OpinionId = opinion.Id,
            FromOrganisationId = transfer.FromOrganisationId,
            OrganisationId = transfer.OrganisationId,
            SiteId = transfer.SiteId,
        }, by);
        // Who is asked to confirm is read from what is stored.
        await db.SaveChangesAsync(ct);
        return heir;
    }

    // The former lead's site works from now on under its own adoption: who led by a transfer has one, who led from the beginning gets one.
    private static async Task GoOn(EthicsDb db, SiteVersions site, IReadOnlyList<Opinion> earlier, Actor by, CancellationToken ct)
    {
        if (await db.Adoptions.AnyAsync(a => a.Id == site.Id, ct)) return;
        var adoption = Adoption.OfFormerLead(site, earlier.Single(o => o.Id == site.OpinionId));
        db.Adoptions.Add(adoption);
        db.Publish(adoption, adoption.Id, AdoptionEvents.DecidedUnder(adoption, site), by);
    }

    private static async Task HandOver(EthicsDb db, LeadTransfer transfer, Guid own, DateTimeOffset now, CancellationToken ct)
    {
        var (trial, to, today) = (transfer.TrialId, transfer.OrganisationId, WorkingCalendar.China.DateOf(now));
        foreach (var review in await db.Reviews.Where(r => r.TrialId == trial && r.Id != own).ToListAsync(ct))
        {
            review.HandOver(to, WorkingCalendar.China.AddWorkingDays(today, RulePacks.Find(review.RulePack).Clocks.LeadReviewWorkingDays).On, now);
        }
        foreach (var amendment in await db.Amendments.Where(a => a.TrialId == trial).ToListAsync(ct)) amendment.LedBy(to);
        foreach (var report in await db.SafetyReports.Where(r => r.TrialId == trial).ToListAsync(ct)) report.LedBy(to);
        // What the new lead itself asked the former one stays for that one to answer.
        foreach (var task in await db.LeadTasks.Where(t => t.TrialId == trial && t.AnsweredAt == null && t.FromOrganisationId != to).ToListAsync(ct))
        {
            task.LedBy(to, WorkingCalendar.China.AddWorkingDays(today, RulePacks.Find(task.RulePack).Clocks.LeadReassessmentWorkingDays).On);
        }
    }
}
