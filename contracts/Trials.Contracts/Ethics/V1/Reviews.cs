using Trials.Primitives;

namespace Trials.Contracts.Ethics.V1;

/// <summary>What a committee decided (rules.md §12.2).</summary>
public enum Decision { Approve, ApproveAfterModification, ReReviewAfterModification, Disapprove, Continue, Suspend, Terminate }

/// <summary>What a review is about (review.type); the last is a committee taking the lead of a running trial (MR-51).</summary>
public enum ReviewType { Initial, Amendment, Continuing, SeriousAdverseEvent, Deviation, SuspensionOrTermination, Completion, LeadTransfer }

/// <summary>How a review is held (review.mode): by meeting unless ETH-31 or ETH-16b allow otherwise; Exempt is ETH-32.</summary>
public enum ReviewMode { FullBoard, Simplified, Emergency, Exempt }

/// <summary>A hospital's committee is on record with its composition checked (ETH-08a); no member is named.</summary>
public sealed record CommitteeRecorded : DomainEvent
{
    public required Guid OrganisationId { get; init; }
    public required string Name { get; init; }
    public required int Members { get; init; }
    public required bool IsValid { get; init; }
}

/// <summary>A committee has a case to review: the application, or an amendment, report or event later. From here on its days count.</summary>
public sealed record ReviewOpened : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>The hospital whose committee reviews.</summary>
    public required Guid OrganisationId { get; init; }
    public required ReviewType Type { get; init; }
    public required ReviewMode Mode { get; init; }

    /// <summary>The amendment, report or event it is about; null for the initial one.</summary>
    public Guid? SubjectId { get; init; }
}

/// <summary>
/// What the sponsor filed was looked at: it is what the opinion asked for, and the chair's next opinion follows; or it is not, and the sponsor
/// files again. The reason stays in Ethics.
/// </summary>
public sealed record ModificationJudged : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required bool IsVerified { get; init; }
}

/// <summary>A review ended without an opinion: the alliance took its request to another lead back (MR-51).</summary>
public sealed record ReviewWithdrawn : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OrganisationId { get; init; }
}

/// <summary>The lead committee named reviewers for its review.</summary>
public sealed record ReviewersAssigned : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required int Reviewers { get; init; }
}

/// <summary>
/// A question of the joint review was put to the sponsor (MR-21), by the lead committee for all. The text and the comments it was made of
/// stay in Ethics.
/// </summary>
public sealed record QuestionRaised : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid FromOrganisationId { get; init; }
    public required int Number { get; init; }
}

/// <summary>The sponsor answered a question of the lead review.</summary>
public sealed record QuestionAnswered : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required int Number { get; init; }
}

/// <summary>The lead committee's meeting is called (N05).</summary>
public sealed record MeetingScheduled : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The vote is closed; how anybody voted stays in the committee.</summary>
public sealed record VoteClosed : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OrganisationId { get; init; }
}

/// <summary>What an opinion's condition keeps closed until it is met: nothing, enrolment, or already the activation of a site.</summary>
public enum ConditionBlocks { None, Enrolment, Activation }

/// <summary>One condition of a lead opinion.</summary>
/// <param name="Number">1, 2, 3 … within the opinion.</param>
/// <param name="Code">What it is about, by the rule pack's code, when the committee named one.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Evidence">What will show that it is.</param>
/// <param name="DueOn">By when; passing it decides nothing.</param>
/// <param name="Blocks">What it keeps closed.</param>
public sealed record OpinionCondition(int Number, string? Code, string What, string Evidence, DateOnly? DueOn, ConditionBlocks Blocks);

/// <summary>The lead's secretary saw the evidence that a condition of an opinion is met.</summary>
public sealed record OpinionConditionMet : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OpinionId { get; init; }
    public required int Number { get; init; }
}

/// <summary>
/// The lead committee's opinion is issued (N06) and every participating committee has the pack (N07, MR-26). Immutable: a later opinion
/// supersedes it, nothing edits it.
/// </summary>
public sealed record OpinionIssued : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OpinionId { get; init; }
    public required string Number { get; init; }
    public required Guid LeadOrganisationId { get; init; }
    public ReviewType Type { get; init; }

    /// <summary>The amendment, report or event a later review was about; null for the initial one.</summary>
    public Guid? SubjectId { get; init; }
    public required Decision Decision { get; init; }

    /// <summary>Whether sites may act on it now: positive, and no modification waits to be verified.</summary>
    public required bool IsEffective { get; init; }
    public required IReadOnlyList<OpinionCondition> Conditions { get; init; }

    /// <summary>The versions the committee approved; the consent form is the one with code ICF.</summary>
    public required IReadOnlyList<DossierDocument> Versions { get; init; }

    /// <summary>Last day of validity, at most 12 months after the decision (ETH-25); after it no new participant (MR-46).</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>When every participating committee must have answered, in working days (MR-35); passing it decides nothing (MR-36).</summary>
    public required DateOnly AdoptionDueOn { get; init; }
}
