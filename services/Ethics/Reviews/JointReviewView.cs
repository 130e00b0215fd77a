using Trials.Ethics.Declarations;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>A comment as it is shown: with the hospital it came from, never the person; and what became of it.</summary>
internal sealed record CommentView(int Number, Guid FromOrganisationId, string Text, DateTimeOffset At, int? Question, string? DiscardedBecause)
{
    public static CommentView Of(Comment c) => new(c.Number, c.FromOrganisationId, c.Text, c.At, c.Question, c.DiscardedBecause);
}

/// <summary>A question as it is shown; which comments it was made of is for the lead, and of them their own for a participant.</summary>
internal sealed record QuestionView(
    int Number, string Text, DateTimeOffset IssuedAt, IReadOnlyList<int>? Comments, string? Answer, IReadOnlyList<DocumentChange> Changes,
    DateTimeOffset? AnsweredAt);

/// <summary>
/// The joint review, cut to what the caller may know (MR-21, MR-23): the lead everything, the sponsor the questions put to it, a
/// participant its own comments and what was answered to them, whoever has a conflict nothing (ETH-20).
/// </summary>
internal static class JointReviewView
{
    public static IReadOnlyList<CommentView>? CommentsFor(LeadReview r, Caller caller) => Sight(r, caller) switch
    {
        ReviewSight.Lead => [.. r.Comments.Select(CommentView.Of)],
        ReviewSight.Participant => [.. Own(r, caller).Select(CommentView.Of)],
        ReviewSight.Sponsor or ReviewSight.Status => null,
    };

    public static IReadOnlyList<QuestionView>? QuestionsFor(LeadReview r, Caller caller) => Sight(r, caller) switch
    {
        ReviewSight.Lead or ReviewSight.Sponsor => [.. r.Questions.Select(q => Of(q, r, caller))],
        ReviewSight.Participant => [.. r.Questions.Where(q => Own(r, caller).Any(c => c.Question == q.Number)).Select(q => Of(q, r, caller))],
        ReviewSight.Status => null,
    };

    public static QuestionView Of(Question q, LeadReview r, Caller caller)
    {
        IReadOnlyList<int>? origins = r.SightOf(caller) switch
        {
            ReviewSight.Lead => q.Comments,
            ReviewSight.Participant => [.. Own(r, caller).Where(c => c.Question == q.Number).Select(c => c.Number)],
            ReviewSight.Sponsor or ReviewSight.Status => null,
        };
        return new QuestionView(q.Number, q.Text, q.IssuedAt, origins, q.Answer, q.Changes ?? [], q.AnsweredAt);
    }

    private static ReviewSight Sight(LeadReview r, Caller caller) =>
        r.Declarations.IsRecused(caller.PersonId) ? ReviewSight.Status : r.SightOf(caller);

    private static IEnumerable<Comment> Own(LeadReview r, Caller caller) =>
        r.Comments.Where(c => c.FromOrganisationId == caller.OrganisationId);
}
