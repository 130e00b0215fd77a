using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Primitives;

namespace Trials.Ethics.Reviews;

/// <summary>How the committee meets, votes and says what it decided.</summary>
internal sealed partial class LeadReview
{
    /// <summary>Calls the meeting, or moves it; after a decision to review again, once the sponsor has filed the modification.</summary>
    public bool Schedule(MeetingNotice notice, Guid by)
    {
        if (Status is ReviewStatus.Scheduled && notice.IsThat(Notice)) return false;
        RequireNotWithdrawn();
        Rule.Require(IsDecidedByMeeting, ReviewProblems.NoMeetingInThisMode);
        var toReview = Decision is Contracts.Ethics.V1.Decision.ReReviewAfterModification;
        Rule.Require(!toReview || Status is not ReviewStatus.Decided, ReviewProblems.ModificationNotFiled);
        var again = toReview && Status is ReviewStatus.ModificationSubmitted;
        Rule.Require(Status is ReviewStatus.Assigned or ReviewStatus.Scheduled || again, ReviewProblems.AssignFirst);
        Declarations.RequireNotRecused(by);
        (Notice, Status) = (notice, ReviewStatus.Scheduled);
        return true;
    }

    /// <summary>A member comes in, before the meeting is opened or during it.</summary>
    public bool Arrive(Guid person, IReadOnlyList<Seat> roster, DateTimeOffset now) => Pass(new Passage(person, IsIn: true, now), roster);

    /// <summary>A member goes; during a meeting the quorum is counted without them.</summary>
    public bool Leave(Guid person, IReadOnlyList<Seat> roster, DateTimeOffset now) => Pass(new Passage(person, IsIn: false, now), roster);

    /// <summary>Who is there now, at a meeting that is called or open.</summary>
    public IReadOnlyList<Guid> Here => Status is ReviewStatus.InMeeting ? Meetings[^1].Attendees : Arrivals.Here();

    /// <summary>Who is missing now, for a meeting that is called or open.</summary>
    public QuorumState QuorumNow(IReadOnlyList<Seat> roster, MeetingRules rules) => Status is ReviewStatus.InMeeting
        ? Meetings[^1].Quorum()
        : QuorumState.Of(roster, Arrivals.Here(), [.. Declarations.Recused()], rules);

    /// <summary>
    /// Opens the meeting with its quorum (ETH-Q1): with the members named, or with those recorded as here. A chair with a conflict leaves it
    /// to a vice-chair. Guests are recorded and never counted (MR-21, ETH-Q4).
    /// </summary>
    public bool OpenMeeting(
        IReadOnlyList<Seat> roster, IReadOnlyList<Guid> attendees, MeetingRules rules, Guid by, DateTimeOffset now, Guests? guests = null)
    {
        if (Status is ReviewStatus.InMeeting && attendees.Count == 0 && Meetings[^1].OpenedBy == by) return false;
        if (attendees.Count == 0) attendees = Arrivals.Here();
        if (Status is ReviewStatus.InMeeting && Meetings[^1].IsBy(by, attendees)) return false;
        RequireNotWithdrawn();
        var corrects = Status is ReviewStatus.InMeeting && Meetings[^1].MayBeRepeated(now);
        Rule.Require(corrects || Status is not ReviewStatus.InMeeting, MeetingProblems.AlreadyOpened);
        Rule.Require(corrects || Status is ReviewStatus.Scheduled, ReviewProblems.ScheduleFirst);
        Declarations.RequireNotRecused(by);
        var opened = Meeting.Open(roster, attendees, Declarations.Recused(), rules, by, now);
        Meetings = [.. Meetings, opened with { Guests = guests ?? Guests.None, Passages = opened.PassagesAfter(Arrivals) }];
        (Status, Arrivals) = (ReviewStatus.InMeeting, []);
        return true;
    }

    public bool Cast(Guid person, Vote vote, string? reason, DateTimeOffset now)
    {
        Rule.Require(Meetings.Count > 0, MeetingProblems.NotOpen);
        var cast = Meetings[^1].Cast(person, vote, reason, now);
        if (ReferenceEquals(cast, Meetings[^1])) return false;
        RequireNotWithdrawn();
        Rule.Require(Status is ReviewStatus.InMeeting, MeetingProblems.NotOpen);
        Declarations.RequireCleared(person);
        Meetings = [.. Meetings.SkipLast(1), cast];
        return true;
    }

    /// <summary>
    /// Ends the vote with a decision that belongs to this type of review (rules.md 12.2). To let the study begin or go on needs the votes
    /// For, to refuse or stop it the votes Against, of more than half of all members; when the first has them, nothing else can be decided
    /// (ETH-22b).
    /// </summary>
    public bool CloseVote(Decision decision, DateOnly today, Guid by, DateTimeOffset now)
    {
        if (Status is ReviewStatus.Voted && Decision == decision && Meetings[^1].ClosedBy == by) return false;
        RequireNotWithdrawn();
        Rule.Require(Status is ReviewStatus.InMeeting, MeetingProblems.NotOpen);
        var allowed = Type.Decisions();
        Rule.Require(allowed.Contains(decision), ReviewProblems.DecisionNotAllowed, new DecisionNames(allowed));
        Declarations.RequireNotRecused(by);
        var closed = Meetings[^1].Close(by, now);
        if (decision.IsPositive()) closed.RequireCarried(Vote.For);
        else Rule.Require(!closed.Carries(Vote.For), MeetingProblems.Carried);
        if (decision.IsNegative()) closed.RequireCarried(Vote.Against);
        closed.RequireDissentWritten(decision.IsPositive());
        Meetings = [.. Meetings.SkipLast(1), closed with { Decision = decision }];
        (Decision, DecidedOn, IsModificationVerified, Status) = (decision, today, false, ReviewStatus.Voted);
        return true;
    }

    /// <summary>What a member who voted otherwise than the committee decides adds to their vote (ETH-22c).</summary>
    public bool WriteDissent(Guid person, string text)
    {
        Rule.Require(Meetings.Count > 0, MeetingProblems.NotOpen);
        var written = Meetings[^1].WriteDissent(person, text);
        if (ReferenceEquals(written, Meetings[^1])) return false;
        RequireNotWithdrawn();
        Rule.Require(Status is ReviewStatus.InMeeting, MeetingProblems.NotOpen);
        Meetings = [.. Meetings.SkipLast(1), written];
        return true;
    }

    /// <summary>
    /// An opinion follows a vote. With an approval every comment has become a question or was discarded with a reason, and every question
    /// has its answer, for it belongs to the opinion's annex (MR-23).
    /// </summary>
    public void RequireConcludable()
    {
        RequireNotWithdrawn();
        Rule.Require(Status is ReviewStatus.Voted or ReviewStatus.ModificationVerified, ReviewProblems.VoteFirst);
        var waiting = Comments.Count(c => c.IsOpen);
        Rule.Require(!IsPositive || waiting == 0, ReviewProblems.CommentsOpen, waiting);
        var open = Questions.Count(q => q.Answer is null);
        Rule.Require(!IsPositive || open == 0, ReviewProblems.QuestionsUnanswered, open);
    }

    /// <summary>The opinion is out.</summary>
    public void Conclude(Guid opinion, Guid by)
    {
        RequireConcludable();
        Declarations.RequireNotRecused(by);
        (OpinionId, Status) = (opinion, ReviewStatus.Decided);
    }

    private bool Pass(Passage passage, IReadOnlyList<Seat> roster)
    {
        RequireNotWithdrawn();
        Rule.Require(Status is ReviewStatus.Scheduled or ReviewStatus.InMeeting, ReviewProblems.ScheduleFirst);
        if (Status is ReviewStatus.InMeeting)
        {
            var passed = Meetings[^1].Pass(passage);
            if (ReferenceEquals(passed, Meetings[^1])) return false;
            Meetings = [.. Meetings.SkipLast(1), passed];
            return true;
        }
        Rule.Require(roster.Any(s => s.PersonId == passage.PersonId), MeetingProblems.AttendeeNotAMember);
        if (Arrivals.Here().Contains(passage.PersonId) == passage.IsIn) return false;
        Arrivals = [.. Arrivals, passage];
        return true;
    }
}
