using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Primitives;

namespace Trials.Ethics.Reviews;

internal enum ReviewStatus
{
    Accepted, Assigned, Scheduled, InMeeting, Voted, Decided, ModificationSubmitted, ModificationVerified, Withdrawn,
}

/// <summary>
/// The lead committee at work on one matter of a trial, first on the trial itself and later on what becomes of it:
/// Accepted ⇄ Assigned → Scheduled → InMeeting → Voted → Decided.
/// What was decided as approve after modification or as re-review waits for the sponsor's filing: → ModificationSubmitted, and from there
/// → ModificationVerified → Decided, or → Scheduled again (rules.md 12.4). Any of them → Withdrawn by the sponsor. It also keeps what was
/// accepted: the dossier's documents and the rule pack of the case.
/// </summary>
internal sealed partial class LeadReview : IVersioned
{
    private LeadReview() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid SponsorId { get; private init; }
    public Guid LeadOrganisationId { get; private set; }
    public ReviewType Type { get; private init; }
    public ReviewMode Mode { get; private set; }

    /// <summary>The amendment, report or event a later review is about; none for the initial one.</summary>
    public Guid? SubjectId { get; private init; }
    public AcceptedStudy Study { get; private init; } = null!;

    /// <summary>The dossier as it stands: with what the sponsor filed last.</summary>
    public IReadOnlyList<DossierDocument> Documents { get; private set; } = [];
    public string RulePack { get; private init; } = "";
    public DateOnly AcceptedOn { get; private init; }

    /// <summary>The alliance's limit for the decision; it escalates and never decides (MR-36).</summary>
    public DateOnly DueOn { get; private set; }
    public ReviewStatus Status { get; private set; }
    public IReadOnlyList<Guid> Reviewers { get; private set; } = [];
    public IReadOnlyList<Declaration> Declarations { get; private set; } = [];
    public IReadOnlyList<Comment> Comments { get; private set; } = [];
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public MeetingNotice? Notice { get; private set; }

    /// <summary>Who came and went before the meeting is opened; the meeting takes it over.</summary>
    public IReadOnlyList<Passage> Arrivals { get; private set; } = [];
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];
    public Decision? Decision { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public IReadOnlyList<Modification> Modifications { get; private set; } = [];

    /// <summary>Whether the newest filing was seen to be what the last vote asked for.</summary>
    public bool IsModificationVerified { get; private set; }

    /// <summary>The member whom the chair let verify modifications beside the secretary.</summary>
    public Guid? VerifierId { get; private set; }
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
    /// A later review of an accepted trial, of the same study and rule pack as the initial one.
    /// </summary>
    /// <param name="id">Of the new review.</param>
    /// <param name="initial">The trial's initial review.</param>
    /// <param name="committee">The hospital whose committee reviews: the present lead, or the one that is to take the lead (MR-51).</param>
    /// <param name="type">What it is about; anything but the initial review.</param>
    /// <param name="mode">How it is to be held.</param>
    /// <param name="subjectId">The amendment, report or event it is about: one review for each.</param>
    /// <param name="documents">The whole dossier as the opinion would let it be used.</param>
    /// <param name="acceptedOn">When it came to the committee.</param>
    /// <param name="dueOn">When its decision is due; passing it decides nothing (MR-36).</param>
    public static LeadReview FollowUp(
        Guid id, LeadReview initial, Guid committee, ReviewType type, ReviewMode mode, Guid subjectId, IReadOnlyList<DossierDocument> documents,
        DateOnly acceptedOn, DateOnly dueOn) => new()
    {
        Id = id,
        TrialId = initial.TrialId,
        SponsorId = initial.SponsorId,
        LeadOrganisationId = committee,
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
        IsPositive && (Decision is not Contracts.Ethics.V1.Decision.ApproveAfterModification || IsModificationVerified);

    /// <summary>
    /// Names the reviewers, or others in their place until the meeting is called. The caller has checked that they are voting members.
    /// Whoever has a conflict names nobody (ETH-20).
    /// </summary>
    public bool Assign(IReadOnlyList<Guid> persons, Guid by, int fewest = 1)
    {
        if (Status is ReviewStatus.Assigned && persons.ToHashSet().SetEquals(Reviewers)) return false;
        RequireNotWithdrawn();
        Rule.Require(Status is ReviewStatus.Accepted or ReviewStatus.Assigned, ReviewProblems.NotBeforeMeeting);
        Rule.Require(Mode is not ReviewMode.Exempt, ReviewProblems.NoMeetingInThisMode);
        Rule.Require(persons.Distinct().Count() >= fewest, ReviewProblems.TooFewReviewers, fewest);
        Declarations.RequireNotRecused(by);
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
        Rule.Require(Status is < ReviewStatus.Voted or ReviewStatus.ModificationSubmitted, ReviewProblems.Decided);
        Declarations = declared;
        if (!hasConflict) return true;
        if (Reviewers.Contains(person)) Reviewers = [.. Reviewers.Where(r => r != person)];
        if (Reviewers.Count == 0 && Status is ReviewStatus.Assigned) Status = ReviewStatus.Accepted;
        if (Status is ReviewStatus.InMeeting) Meetings = [.. Meetings.SkipLast(1), Meetings[^1].Recuse(person)];
        return true;
    }

    public void Withdraw()
    {
        if (Status is not ReviewStatus.Withdrawn) Status = ReviewStatus.Withdrawn;
    }

    private void RequireNotWithdrawn() => Rule.Require(Status is not ReviewStatus.Withdrawn, ReviewProblems.Withdrawn);
}

/// <summary>What kind of study was accepted.</summary>
internal sealed record AcceptedStudy(
    string Number, string Title, Product Product, IReadOnlyList<string> Regimes, StudyKind Kind = StudyKind.Registration);

/// <summary>An application at the moment intake accepted it.</summary>
internal sealed record Acceptance(
    Guid TrialId, Guid SponsorId, Guid LeadOrganisationId, AcceptedStudy Study, IReadOnlyList<DossierDocument> Documents, string RulePack,
    DateOnly AcceptedOn, DateOnly DueOn);
