using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Opinions;
using Trials.Primitives;

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

        var former = await db.VersionsAt((await db.SiteVersions.SingleAsync(s => s.TrialId == opinion.TrialId && s.IsLead, ct)).Id, ct);
        var begun = earlier.Single(o => o.Id == former.OpinionId);
        db.Adoptions.Add(Adoption.OfFormerLead(former, begun));
        former.YieldLead();
        var heir = await db.VersionsAt(transfer.SiteId, ct);
        heir.TakeLead();
        (await db.Standings.SingleAsync(s => s.Id == opinion.TrialId, ct)).LedBy(transfer.OrganisationId);
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

    private static async Task HandOver(EthicsDb db, LeadTransfer transfer, Guid own, DateTimeOffset now, CancellationToken ct)
    {
        var (trial, to) = (transfer.TrialId, transfer.OrganisationId);
        foreach (var review in await db.Reviews.Where(r => r.TrialId == trial && r.Id != own).ToListAsync(ct)) review.HandOver(to, now);
        foreach (var amendment in await db.Amendments.Where(a => a.TrialId == trial).ToListAsync(ct)) amendment.LedBy(to);
        foreach (var report in await db.SafetyReports.Where(r => r.TrialId == trial).ToListAsync(ct)) report.LedBy(to);
        foreach (var task in await db.LeadTasks.Where(t => t.TrialId == trial && t.AnsweredAt == null).ToListAsync(ct)) task.LedBy(to);
    }
}
