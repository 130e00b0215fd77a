using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Primitives;

namespace Trials.Ethics.Reviews;

internal enum ReviewStatus { Accepted, Assigned, Scheduled, InMeeting, Voted, Decided, ModificationVerified, Withdrawn }

/// <summary>
/// The lead committee at work on one matter of a trial, first on the trial itself and later on what becomes of it:
/// Accepted ⇄ Assigned → Scheduled → InMeeting → Voted → Decided.
/// Decided as re-review after modification → Scheduled again; decided as approve after modification → ModificationVerified → Decided.
/// Any of them → Withdrawn by the sponsor. It also keeps what was accepted: the dossier's documents and the rule pack of the case.
/// </summary>
internal sealed class LeadReview : IVersioned
{
    private LeadReview() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid SponsorId { get; private init; }
    public Guid LeadOrganisationId { get; private init; }
    public ReviewType Type { get; private init; }
    public ReviewMode Mode { get; private init; }

    /// <summary>The amendment, report or event a later review is about; none for the initial one.</summary>
    public Guid? SubjectId { get; private init; }
    public AcceptedStudy Study { get; private init; } = null!;
    public IReadOnlyList<DossierDocument> Documents { get; private init; } = [];
    public string RulePack { get; private init; } = "";
    public DateOnly AcceptedOn { get; private init; }

    /// <summary>The alliance's limit for the decision; it escalates and never decides (MR-36).</summary>
    public DateOnly DueOn { get; private init; }
    public ReviewStatus Status { get; private set; }
    public IReadOnlyList<Guid> Reviewers { get; private set; } = [];
    public IReadOnlyList<Declaration> Declarations { get; private set; } = [];
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public DateTimeOffset? MeetingAt { get; private set; }
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];
    public Decision? Decision { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public string? ModificationEvidence { get; private set; }
    public Guid? OpinionId { get; private set; }
    public int Version { get; private set; }

    public static LeadReview Accept(Guid id, Acceptance acceptance, bool isWithdrawn) => new()
    {
        Id = id,
        TrialId = acceptance.TrialId,
        SponsorId = acceptance.SponsorId,
        LeadOrganisationId = acceptance.LeadOrganisationId,
        Study = acceptance.Study,
        Documents = acceptance.Documents,
        RulePack = acceptance.RulePack,
        AcceptedOn = acceptance.AcceptedOn,
        DueOn = acceptance.DueOn,
        Status = isWithdrawn ? ReviewStatus.Withdrawn : ReviewStatus.Accepted,
    };

    /// <summary>
    /// A later review of an accepted trial, of the same study, committee and rule pack as the initial one.
    /// </summary>
    /// <param name="id">Of the new review.</param>
    /// <param name="initial">The trial's initial review.</param>
    /// <param name="type">What it is about; anything but the initial review.</param>
    /// <param name="mode">How it is to be held.</param>
    /// <param name="subjectId">The amendment, report or event it is about: one review for each.</param>
    /// <param name="documents">The whole dossier as the opinion would let it be used.</param>
    /// <param name="acceptedOn">When it came to the committee.</param>
    /// <param name="dueOn">When its decision is due; passing it decides nothing (MR-36).</param>
    public static LeadReview FollowUp(
        Guid id, LeadReview initial, ReviewType type, ReviewMode mode, Guid subjectId, IReadOnlyList<DossierDocument> documents,
        DateOnly acceptedOn, DateOnly dueOn) => new()
    {
        Id = id,
        TrialId = initial.TrialId,
        SponsorId = initial.SponsorId,
        LeadOrganisationId = initial.LeadOrganisationId,
        Type = type,
        Mode = mode,
        SubjectId = subjectId,
        Study = initial.Study,
        Documents = documents,
        RulePack = initial.RulePack,
        AcceptedOn = acceptedOn,
        DueOn = dueOn,
        Status = initial.Status is ReviewStatus.Withdrawn ? ReviewStatus.Withdrawn : ReviewStatus.Accepted,
    };

    public bool IsPositive => Decision?.IsPositive() ?? false;

    /// <summary>Whether sites may act on its opinion: positive, and no modification waits to be verified.</summary>
    public bool IsEffective =>
        IsPositive && (Decision is not Contracts.Ethics.V1.Decision.ApproveAfterModification || ModificationEvidence is not null);

    /// <summary>
    /// Names the reviewers, or others in their place until the meeting is called. The caller has checked that they are voting members.
    /// </summary>
    public bool Assign(IReadOnlyList<Guid> persons)
    {
        if (Status is ReviewStatus.Assigned && persons.ToHashSet().SetEquals(Reviewers)) return false;
        RequireNotWithdrawn();
        Rule.Require(Status is ReviewStatus.Accepted or ReviewStatus.Assigned, ReviewProblems.NotBeforeMeeting);
        Rule.Require(persons.All(p => !Declarations.IsRecused(p)), DeclarationProblems.ReviewerConflicted);
        Reviewers = [.. persons.Distinct()];
        Status = ReviewStatus.Assigned;
        return true;
    }

    /// <summary>A conflict takes the person out of the dossier, the reviewers, the quorum and the vote (ETH-20).</summary>
    public bool Declare(Guid person, bool hasConflict, string? explanation, DateTimeOffset now)
    {
        var declared = Declarations.Declare(person, hasConflict, explanation, now);
        if (ReferenceEquals(declared, Declarations)) return false;
        RequireNotWithdrawn();
        Rule.Require(Status < ReviewStatus.Voted, ReviewProblems.Decided);
        Declarations = declared;
        if (!hasConflict) return true;
        if (Reviewers.Contains(person)) Reviewers = [.. Reviewers.Where(r => r != person)];
        if (Reviewers.Count == 0 && Status is ReviewStatus.Assigned) Status = ReviewStatus.Accepted;
        if (Status is ReviewStatus.InMeeting) Meetings = [.. Meetings.SkipLast(1), Meetings[^1].Recuse(person)];
        return true;
    }

    /// <summary>Puts a question to the sponsor: participants until the meeting opens (MR-21), the lead until its vote is closed.</summary>
    public (Question Question, bool IsNew) Ask(Guid organisation, Guid person, string text, DateTimeOffset now)
    {
        if (Questions.LastOrDefault(q => q.AskedBy == person && q.Text == text) is { } asked) return (asked, false);
        RequireNotWithdrawn();
        var last = organisation == LeadOrganisationId ? ReviewStatus.InMeeting : ReviewStatus.Scheduled;
        Rule.Require(Status <= last, ReviewProblems.QuestionsClosed);
        Declarations.RequireNotRecused(person);
        var question = new Question(Questions.Count + 1, organisation, person, text, now);
        Questions = [.. Questions, question];
        return (question, true);
    }

    /// <summary>The sponsor's answer; given once.</summary>
    public bool Answer(int number, string text, Guid by, DateTimeOffset now)
    {
        var question = Questions.FirstOrDefault(q => q.Number == number);
        Rule.Require(question is not null, ReviewProblems.NoSuchQuestion, number);
        if (question!.Answer == text && question.AnsweredBy == by) return false;
        RequireNotWithdrawn();
        Rule.Require(question.Answer is null, ReviewProblems.AlreadyAnswered, number);
        Questions = [.. Questions.Select(q => q.Number != number ? q : q with { Answer = text, AnsweredBy = by, AnsweredAt = now })];
        return true;
    }

    /// <summary>Calls the meeting, or moves it; also the next one after a decision to re-review.</summary>
    public bool Schedule(DateTimeOffset at)
    {
        if (Status is ReviewStatus.Scheduled && MeetingAt == at) return false;
        RequireNotWithdrawn();
        var again = Status is ReviewStatus.Decided && Decision is Contracts.Ethics.V1.Decision.ReReviewAfterModification;
        Rule.Require(Status is ReviewStatus.Assigned or ReviewStatus.Scheduled || again, ReviewProblems.AssignFirst);
        (MeetingAt, Status) = (at, ReviewStatus.Scheduled);
        return true;
    }

    /// <summary>Opens the meeting with its quorum (ETH-Q1). A chair with a conflict leaves it to a vice-chair.</summary>
    public bool OpenMeeting(IReadOnlyList<Seat> roster, IReadOnlyList<Guid> attendees, MeetingRules rules, Guid by, DateTimeOffset now)
    {
        if (Status is ReviewStatus.InMeeting && Meetings[^1].IsBy(by, attendees)) return false;
        RequireNotWithdrawn();
        var corrects = Status is ReviewStatus.InMeeting && Meetings[^1].Ballots.Count == 0;
        Rule.Require(corrects || Status is not ReviewStatus.InMeeting, MeetingProblems.AlreadyOpened);
        Rule.Require(corrects || Status is ReviewStatus.Scheduled, ReviewProblems.ScheduleFirst);
        Declarations.RequireNotRecused(by);
        Meetings = [.. Meetings, Meeting.Open(roster, attendees, Declarations.Recused(), rules, by, now)];
        Status = ReviewStatus.InMeeting;
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
        var tally = closed.Count();
        Rule.Require(!decision.IsPositive() || closed.Carries(Vote.For), MeetingProblems.NotCarried, tally.For, tally.AllMembers);
        Rule.Require(decision.IsPositive() || !closed.Carries(Vote.For), MeetingProblems.Carried);
        Rule.Require(!decision.IsNegative() || closed.Carries(Vote.Against), MeetingProblems.NotCarried, tally.Against, tally.AllMembers);
        Meetings = [.. Meetings.SkipLast(1), closed];
        (Decision, DecidedOn, ModificationEvidence, Status) = (decision, today, null, ReviewStatus.Voted);
        return true;
    }

    /// <summary>
    /// An opinion follows a vote. With an approval every question has its answer, for it belongs to the opinion's annex (MR-23).
    /// </summary>
    public void RequireConcludable()
    {
        RequireNotWithdrawn();
        Rule.Require(Status is ReviewStatus.Voted or ReviewStatus.ModificationVerified, ReviewProblems.VoteFirst);
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

    /// <summary>
    /// The secretary has seen that the modification was made; the chair then issues the effective opinion (rules.md 12.2).
    /// </summary>
    public bool VerifyModification(string evidence)
    {
        if (Status is ReviewStatus.ModificationVerified && ModificationEvidence == evidence) return false;
        RequireNotWithdrawn();
        var awaits = Status is ReviewStatus.Decided && IsPositive && !IsEffective;
        Rule.Require(awaits, ReviewProblems.NoModificationAwaited);
        (ModificationEvidence, Status) = (evidence, ReviewStatus.ModificationVerified);
        return true;
    }

    public void Withdraw()
    {
        if (Status is not ReviewStatus.Withdrawn) Status = ReviewStatus.Withdrawn;
    }

    private void RequireNotWithdrawn() => Rule.Require(Status is not ReviewStatus.Withdrawn, ReviewProblems.Withdrawn);
}

/// <summary>What kind of study was accepted.</summary>
internal sealed record AcceptedStudy(string Number, string Title, Product Product, IReadOnlyList<string> Regimes);

/// <summary>An application at the moment intake accepted it.</summary>
internal sealed record Acceptance(
    Guid TrialId, Guid SponsorId, Guid LeadOrganisationId, AcceptedStudy Study, IReadOnlyList<DossierDocument> Documents, string RulePack,
    DateOnly AcceptedOn, DateOnly DueOn);
