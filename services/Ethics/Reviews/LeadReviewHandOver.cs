using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;

namespace Trials.Ethics.Reviews;

/// <summary>A committee that lost the lead before it had decided, and its deliberation until then.</summary>
internal sealed record FormerLead(
    Guid OrganisationId, IReadOnlyList<Guid> Reviewers, IReadOnlyList<Declaration> Declarations, IReadOnlyList<ModeChoice> Modes,
    IReadOnlyList<ReviewerAgreement> Agreements, IReadOnlyList<Meeting> Meetings, IReadOnlyList<Comment> Comments,
    IReadOnlyList<Modification> Modifications, DateTimeOffset EndedAt);

/// <summary>What becomes of a review when another committee takes the lead (MR-51).</summary>
internal sealed partial class LeadReview
{
    /// <summary>Committees that had this review before and lost the lead, each with what it deliberated until then; shown to nobody.</summary>
    public IReadOnlyList<FormerLead> FormerLeads { get; private set; } = [];

    /// <summary>An opinion is out that ends it: effective, a refusal, or a stop.</summary>
    private bool IsOver => Status is ReviewStatus.Withdrawn
        || (Status is ReviewStatus.Decided && (IsEffective || Decision!.Value.IsNegative()));

    /// <summary>
    /// What is not over begins anew with the new committee, in its own time: with the questions put to the sponsor and the dossier, without the
    /// former committee's deliberation. Where an opinion asked for a modification the new committee meets on what is filed.
    /// </summary>
    public void HandOver(Guid committee, DateOnly dueOn, DateTimeOffset now)
    {
        if (IsOver) return;
        FormerLeads = [.. FormerLeads,
            new FormerLead(LeadOrganisationId, Reviewers, Declarations, Modes, Agreements, Meetings, Comments, Modifications, now)];
        Comments = [.. Comments.Where(c => c.FromOrganisationId != LeadOrganisationId || c.Question is not null)];
        var isFiled = Status is not ReviewStatus.Decided && Modifications.Any(m => m.OpinionId == OpinionId);
        Modifications = [.. Modifications.Select(m => m with { Evidence = null, JudgedBy = null, JudgedAt = null })];
        (LeadOrganisationId, DueOn, DueAt, Mode) = (committee, dueOn, null, Mode is ReviewMode.Simplified ? Mode : ReviewMode.FullBoard);
        (Notice, VerifierId, Exemption, IsModificationVerified) = (null, null, null, false);
        (Reviewers, Declarations, Modes, Agreements, Arrivals, Meetings) = ([], [], [], [], [], []);
        if (OpinionId is null) (Status, Decision, DecidedOn) = (ReviewStatus.Accepted, null, null);
        else (Status, Decision) = (isFiled ? ReviewStatus.ModificationSubmitted : ReviewStatus.Decided, Contracts.Ethics.V1.Decision.ReReviewAfterModification);
    }
}
