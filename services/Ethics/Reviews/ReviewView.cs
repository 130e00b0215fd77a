using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>A meeting, for its own committee only.</summary>
internal sealed record MeetingView(
    IReadOnlyList<Guid> Attendees, IReadOnlyList<Passage> Passages, Guests Guests, IReadOnlyList<Guid> Recused, IReadOnlyList<Ballot> Votes,
    Tally Tally, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt)
{
    public static MeetingView Of(Meeting m) =>
        new(m.Attendees, m.Passages, m.Guests, m.Recused, m.Ballots, m.Count(), m.OpenedAt, m.ClosedAt);
}

/// <summary>What never leaves the lead committee.</summary>
internal sealed record Deliberation(
    IReadOnlyList<Guid> Reviewers, IReadOnlyList<Declaration> Declarations, MeetingNotice? Notice,
    IReadOnlyList<MeetingView> Meetings, Guid? VerifierId, IReadOnlyList<Modification> Modifications,
    IReadOnlyList<ModeChoice> Modes, IReadOnlyList<ReviewerAgreement> Agreements, ExemptionRecord? Exemption, DateOnly? ReportedOn,
    string? ReportedAt);

/// <summary>A filing after an opinion, for the sponsor and the lead: whether it does, or why not.</summary>
internal sealed record ModificationView(int Number, DateTimeOffset FiledAt, bool IsVerified, string? RefusedBecause)
{
    public static ModificationView Of(Modification m) => new(m.Number, m.FiledAt, m.Evidence is not null, m.RefusedBecause);
}

/// <summary>
/// A lead review, cut to what the caller may know: everybody the status, the sponsor the questions put to it, a participant its own
/// comments and what became of them, the lead committee everything.
/// </summary>
internal sealed record ReviewView(
    Guid Id, Guid TrialId, string Number, string Title, Guid LeadOrganisationId, ReviewType Type, ReviewMode Mode, Guid? SubjectId,
    ReviewStatus Status, DateOnly AcceptedOn, DateOnly DueOn, DateTimeOffset? DueAt, DateTimeOffset? MeetingAt, Decision? Decision,
    Guid? OpinionId, DateOnly CommentsUntil, string RulePack, IReadOnlyList<CommentView>? Comments, IReadOnlyList<QuestionView>? Questions,
    IReadOnlyList<ModificationView>? Modifications, IReadOnlyList<DossierDocument>? Documents, Deliberation? Deliberation,
    int Version) : IVersionedResponse
{
    public static ReviewView Of(LeadReview r, Caller caller)
    {
        var sight = r.SightOf(caller);
        // A second vote is nobody else's to know before its opinion; a recused person sees no deliberation (ETH-20).
        var isOut = sight is ReviewSight.Lead || (r.OpinionId is not null && r.Status is not ReviewStatus.Voted);
        var isRecused = r.Declarations.IsRecused(caller.PersonId);
        return new ReviewView(
            r.Id, r.TrialId, r.Study.Number, r.Study.Title, r.LeadOrganisationId, r.Type, r.Mode, r.SubjectId, r.Status, r.AcceptedOn,
            r.DueOn, r.DueAt, r.Notice?.At, isOut ? r.Decision : null, r.OpinionId, r.CommentsUntil(), r.RulePack,
            JointReviewView.CommentsFor(r, caller), JointReviewView.QuestionsFor(r, caller),
            sight is ReviewSight.Lead or ReviewSight.Sponsor ? [.. r.Modifications.Select(ModificationView.Of)] : null,
            sight is ReviewSight.Status ? null : r.Documents, sight is ReviewSight.Lead && !isRecused ? DeliberationOf(r) : null, r.Version);
    }

    private static Deliberation DeliberationOf(LeadReview r) => new(
        r.Reviewers, r.Declarations, r.Notice, [.. r.Meetings.Select(MeetingView.Of)], r.VerifierId, r.Modifications, r.Modes, r.Agreements,
        r.Exemption, r.ReportedOn, r.ReportedAt);
}
