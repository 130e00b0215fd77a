using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>One member's part in a meeting.</summary>
internal sealed record MinutesSeat(Guid PersonId, bool Attended, bool IsRecused, IReadOnlyList<Passage> Passages, Vote? Vote, string? Reason);

/// <summary>
/// The minutes of a meeting, made from what was recorded while it happened: who came, quorum, recusals, what was discussed, votes with
/// dissent, and the decision (ETH-22c). They never leave the committee.
/// </summary>
internal sealed record Minutes(
    int Meeting, string StudyNumber, string StudyTitle, ReviewType Type, ReviewMode Mode, MeetingNotice? Notice, Guid OpenedBy,
    DateTimeOffset OpenedAt, Guid? ClosedBy, DateTimeOffset? ClosedAt, int QuorumNeeded, int QuorumPresent, IReadOnlyList<MinutesSeat> Members,
    Guests Guests, IReadOnlyList<CommentView> Comments, IReadOnlyList<QuestionView> Discussed, Tally Tally, Decision? Decision)
{
    public static Minutes Of(LeadReview r, int number, Caller caller)
    {
        var meeting = r.Meetings[number - 1];
        var quorum = meeting.Quorum();
        return new Minutes(
            number, r.Study.Number, r.Study.Title, r.Type, r.Mode, r.Notice, meeting.OpenedBy, meeting.OpenedAt, meeting.ClosedBy,
            meeting.ClosedAt, quorum.Needed, quorum.Present, [.. meeting.Roster.Select(s => SeatOf(s.PersonId, meeting))], meeting.Guests,
            JointReviewView.CommentsFor(r, caller)!, JointReviewView.QuestionsFor(r, caller)!, meeting.Count(), meeting.Decision);
    }

    private static MinutesSeat SeatOf(Guid person, Meeting meeting)
    {
        var ballot = meeting.Ballots.FirstOrDefault(b => b.PersonId == person);
        var passages = meeting.Passages.Where(p => p.PersonId == person).ToList();
        return new MinutesSeat(
            person, passages.Count > 0, meeting.Recused.Contains(person), passages, ballot?.Vote, ballot?.Reason);
    }
}

internal static class GetMinutes
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapGet("/{id:guid}/meetings/{number:int}/minutes", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember)
        .WithName("GetMinutes")
        .WithSummary("The minutes of a meeting, for its own committee")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Minutes>, NotFound>> Handle(
        Guid id, int number, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.AsNoTracking().LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null || number < 1 || number > review.Meetings.Count) return TypedResults.NotFound();
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        review.Declarations.RequireNotRecused(caller.PersonId);
        return TypedResults.Ok(Minutes.Of(review, number, caller));
    }
}
