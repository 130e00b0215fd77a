using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Data;
using Trials.Ethics.LeadTransfers;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Primitives;

namespace Trials.Ethics.Confirmations;

/// <summary>
/// What an opinion after the first sets going, in its own transaction (GCP-MC5): the amendment it is about is decided, the lead's own site has the
/// new versions at once, and every other site that works or decides under an earlier opinion is asked to confirm (MR-40, MR-45), also when
/// nothing but the lead has changed (MR-51).
/// </summary>
internal static class FollowUpOpinions
{
    public static async Task FollowUp(
        this EthicsDb db, Opinion opinion, IReadOnlyList<Opinion> earlier, LocalRules rules, DateOnly today, Actor by, DateTimeOffset now,
        CancellationToken ct)
    {
        if (opinion.Type is ReviewType.Initial) return;
        await DecideAmendment(db, opinion, by, now, ct);
        await EndTrial(db, opinion, by, now, ct);
        var newLead = await db.EndTransfer(opinion, earlier, by, now, ct);
        if (!opinion.IsEffective) return;
        var changes = opinion.Versions.ChangesSince(earlier);
        var prolongs = opinion.Type is ReviewType.Continuing ? opinion.ValidUntil : (DateOnly?)null;
        if (changes.Count == 0 && prolongs is null && newLead is null) return;

        var lead = newLead ?? await db.SiteVersions.SingleAsync(s => s.TrialId == opinion.TrialId && s.IsLead, ct);
        lead.Begin(earlier.Last(o => o.IsEffective), DateTimeOffset.MinValue);
        lead.Confirm(changes, opinion.Id, prolongs, now);
        db.Publish(lead, lead.Id, ConfirmationEvents.Told(lead), by);

        var asked = await db.Adoptions.AsNoTracking()
            .Where(a => a.TrialId == opinion.TrialId && a.Status != AdoptionStatus.WaitingLead && a.Status != AdoptionStatus.Declined && a.Id != lead.Id
                && a.WithdrawnAt == null)
            .Select(a => new { a.Id, a.OrganisationId }).ToListAsync(ct);
        foreach (var a in asked)
        {
            db.Begin(Confirmation.Ask(
                new Asked(Guid.CreateVersion7(now), opinion.TrialId, a.Id, a.OrganisationId, opinion.Id, opinion.Id, opinion.Type, changes, prolongs),
                today, rules), by);
        }
    }

    /// <summary>What a review would change in the versions in force; a report's own papers are read for it and change nothing.</summary>
    public static async Task<IReadOnlyList<DossierDocument>> ChangesBy(
        this EthicsDb db, LeadReview review, IReadOnlyList<Opinion> earlier, CancellationToken ct)
    {
        var report = await db.ContinuingReports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == review.SubjectId, ct);
        return [.. review.Documents.ChangesSince(earlier).Where(d => report is null || report.Documents.All(p => p.DocumentId != d.DocumentId))];
    }

    // MR-50: the lead's opinion on the completion report is the study's end.
    private static async Task EndTrial(EthicsDb db, Opinion opinion, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var isOver = opinion.IsEffective || opinion.Decision is Decision.Disapprove;
        if (opinion.Type is not ReviewType.Completion || !isOver) return;
        if (await db.TrialCompletions.SingleOrDefaultAsync(c => c.Id == opinion.SubjectId, ct) is not { } completion) return;
        completion.End(opinion.IsEffective, now);
        if (!opinion.IsEffective) return;
        db.Publish(completion, completion.Id, new TrialCompleted { TrialId = opinion.TrialId, OpinionId = opinion.Id }, by);
    }

    private static async Task DecideAmendment(EthicsDb db, Opinion opinion, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var isOver = opinion.IsEffective || opinion.Decision is Decision.Disapprove;
        if (opinion.Type is not ReviewType.Amendment || !isOver) return;
        // A review of an amendment may have begun otherwise than by a filing.
        if (await db.Amendments.SingleOrDefaultAsync(a => a.Id == opinion.SubjectId, ct) is not { } amendment) return;
        amendment.Decide(opinion.IsEffective ? AmendmentOutcome.Approved : AmendmentOutcome.Refused, opinion.Id, now);
        db.Publish(amendment, amendment.Id, amendment.Told(), by);
    }
}
