using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>A question as it is shown: with the hospital it came from, never the person.</summary>
internal sealed record QuestionView(
    int Number, Guid FromOrganisationId, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt)
{
    public static QuestionView Of(Question q) => new(q.Number, q.FromOrganisationId, q.Text, q.AskedAt, q.Answer, q.AnsweredAt);
}

/// <summary>A meeting, for its own committee only.</summary>
internal sealed record MeetingView(
    IReadOnlyList<Guid> Attendees, IReadOnlyList<Guid> Recused, IReadOnlyList<Ballot> Votes, Tally Tally, DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt)
{
    public static MeetingView Of(Meeting m) => new(m.Attendees, m.Recused, m.Ballots, m.Count(), m.OpenedAt, m.ClosedAt);
}

/// <summary>What never leaves the lead committee.</summary>
internal sealed record Deliberation(
    IReadOnlyList<Guid> Reviewers, IReadOnlyList<Declaration> Declarations, IReadOnlyList<MeetingView> Meetings,
    string? ModificationEvidence);

/// <summary>
/// A lead review, cut to what the caller may know: everybody the status, the sponsor all questions, a participant its own questions,
/// the lead committee everything.
/// </summary>
internal sealed record ReviewView(
    Guid Id, Guid TrialId, string Number, string Title, Guid LeadOrganisationId, ReviewType Type, ReviewMode Mode, Guid? SubjectId,
    ReviewStatus Status, DateOnly AcceptedOn, DateOnly DueOn, DateTimeOffset? MeetingAt, Decision? Decision, Guid? OpinionId,
    IReadOnlyList<QuestionView>? Questions, IReadOnlyList<DossierDocument>? Documents, Deliberation? Deliberation, int Version) : IVersionedResponse
{
    public static ReviewView Of(LeadReview r, Caller caller)
    {
        var sight = r.SightOf(caller);
        // A second vote is nobody else's to know before its opinion; a recused person sees no deliberation (ETH-20).
        var isOut = sight is ReviewSight.Lead || (r.OpinionId is not null && r.Status is not ReviewStatus.Voted);
        var isRecused = r.Declarations.IsRecused(caller.PersonId);
        return new ReviewView(
            r.Id, r.TrialId, r.Study.Number, r.Study.Title, r.LeadOrganisationId, r.Type, r.Mode, r.SubjectId, r.Status, r.AcceptedOn,
            r.DueOn, r.MeetingAt, isOut ? r.Decision : null, r.OpinionId, QuestionsFor(r, caller), sight is ReviewSight.Status ? null : r.Documents,
            sight is not ReviewSight.Lead || isRecused ? null
                : new Deliberation(r.Reviewers, r.Declarations, [.. r.Meetings.Select(MeetingView.Of)], r.ModificationEvidence),
            r.Version);
    }

    public static IReadOnlyList<QuestionView>? QuestionsFor(LeadReview r, Caller caller) => r.SightOf(caller) switch
    {
        ReviewSight.Lead or ReviewSight.Sponsor => [.. r.Questions.Select(QuestionView.Of)],
        ReviewSight.Participant => [.. r.Questions.Where(q => q.FromOrganisationId == caller.OrganisationId).Select(QuestionView.Of)],
        ReviewSight.Status => null,
    };
}
