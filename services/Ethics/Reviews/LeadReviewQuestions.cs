using Trials.Ethics.Declarations;
using Trials.Primitives;

namespace Trials.Ethics.Reviews;

/// <summary>The joint review's comments, and the one list of questions that the lead's secretary makes of them (SEED-05, MR-20 to MR-23).</summary>
internal sealed partial class LeadReview
{
    /// <summary>
    /// Notes a comment: of a participating committee until the window closes or the meeting opens, of the lead until its vote is closed.
    /// </summary>
    public Comment Raise(Guid organisation, Guid person, string text, DateOnly today, DateOnly windowClosesOn, DateTimeOffset now)
    {
        // In the same words as a comment whose answer did not do, it is a new one.
        if (Comments.LastOrDefault(c => c.By == person && c.Text == text) is { } raised && !IsAnswered(raised.Question)) return raised;
        RequireNotWithdrawn();
        var isLead = organisation == LeadOrganisationId;
        Rule.Require(isLead || today <= windowClosesOn, ReviewProblems.WindowClosed, windowClosesOn.ToString("O", null));
        Rule.Require(Status <= (isLead ? ReviewStatus.InMeeting : ReviewStatus.Scheduled), ReviewProblems.QuestionsClosed);
        Declarations.RequireNotRecused(person);
        var comment = new Comment((Comments.Count == 0 ? 0 : Comments.Max(c => c.Number)) + 1, organisation, person, text, now);
        Comments = [.. Comments, comment];
        return comment;
    }

    /// <summary>
    /// Puts a question to the sponsor, made of comments of whichever committees, or of none; the same is issued again only after its answer.
    /// </summary>
    public (Question Question, bool IsNew) Issue(string text, IReadOnlyList<int> comments, Guid by, DateTimeOffset now)
    {
        var same = Questions.LastOrDefault(q => q.Text == text && q.Comments.SequenceEqual(comments));
        if (same is not null && (comments.Count > 0 || !IsAnswered(same.Number))) return (same, false);
        RequireNotWithdrawn();
        Rule.Require(Status <= ReviewStatus.Voted, ReviewProblems.QuestionsClosed);
        Declarations.RequireNotRecused(by);
        foreach (var number in comments) RequireOpen(number);
        var question = new Question(Questions.Count + 1, text, comments, by, now);
        Questions = [.. Questions, question];
        Comments = [.. Comments.Select(c => comments.Contains(c.Number) ? c with { Question = question.Number } : c)];
        return (question, true);
    }

    /// <summary>A comment that becomes no question keeps the reason, which its committee reads.</summary>
    public bool Discard(int number, string reason, Guid by)
    {
        if (Comments.Any(c => c.Number == number && c.DiscardedBecause == reason)) return false;
        RequireNotWithdrawn();
        Declarations.RequireNotRecused(by);
        RequireOpen(number);
        Comments = [.. Comments.Select(c => c.Number == number ? c with { DiscardedBecause = reason } : c)];
        return true;
    }

    /// <summary>The sponsor's answer; given once, with the documents it changed (MR-23).</summary>
    public bool Answer(int number, string text, IReadOnlyList<DocumentChange> changes, Guid by, DateTimeOffset now)
    {
        var question = Questions.FirstOrDefault(q => q.Number == number);
        Rule.Require(question is not null, ReviewProblems.NoSuchQuestion, number);
        if (question!.Answer == text && question.AnsweredBy == by && changes.SequenceEqual(question.Changes ?? [])) return false;
        RequireNotWithdrawn();
        Rule.Require(question.Answer is null, ReviewProblems.AlreadyAnswered, number);
        foreach (var change in changes)
        {
            Rule.Require(Documents.Any(d => d.Code == change.Code), ReviewProblems.NoSuchDocument, change.Code);
        }
        var answered = question with { Answer = text, Changes = changes, AnsweredBy = by, AnsweredAt = now };
        Questions = [.. Questions.Select(q => q.Number == number ? answered : q)];
        return true;
    }

    private bool IsAnswered(int? question) => Questions.Any(q => q.Number == question && q.Answer is not null);

    private void RequireOpen(int number)
    {
        var comment = Comments.FirstOrDefault(c => c.Number == number);
        Rule.Require(comment is not null, ReviewProblems.NoSuchComment, number);
        Rule.Require(comment!.IsOpen, ReviewProblems.CommentHandled, number);
    }
}
