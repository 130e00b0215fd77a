using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Recruitment.Studies;

/// <summary>A lead opinion as it was issued, with what orders it among others of the trial.</summary>
internal sealed record LeadOpinion(
    Guid OpinionId, ReviewType Type, Decision Decision, bool IsEffective, IReadOnlyList<DossierDocument> Versions, DateOnly ValidUntil,
    DateTimeOffset IssuedAt, int Version)
{
    public bool IsPositive => IsEffective && Decision is Decision.Approve or Decision.ApproveAfterModification or Decision.Continue;

    /// <summary>
    /// Of the study itself, a positive one in force or a refusal; and a yearly one that lets it go on. What waits for a modification
    /// decides nothing yet, an amendment counts where a site has confirmed it, and a suspension or termination comes as a stop of its own.
    /// </summary>
    public bool Decides => Type switch
    {
        ReviewType.Initial => IsPositive || Decision is Decision.Disapprove,
        ReviewType.Continuing => IsPositive,
        _ => false,
    };

    public static LeadOpinion From(OpinionIssued e) =>
        new(e.OpinionId, e.Type, e.Decision, e.IsEffective, e.Versions, e.ValidUntil, e.OccurredAt, e.Version);

    /// <summary>A condition that keeps sites from being activated keeps enrolment closed too.</summary>
    public static IEnumerable<LeadCondition> Blocking(OpinionIssued e) =>
        e.Conditions.Where(c => c.Blocks is not ConditionBlocks.None).Select(c => new LeadCondition(e.OpinionId, c.Number));

    /// <summary>Opinions are aggregates of their own, so time orders them; the version orders what is said of one at the same instant.</summary>
    public bool IsNewerThan(LeadOpinion? other) =>
        other is null || (IssuedAt, Version, OpinionId).CompareTo((other.IssuedAt, other.Version, other.OpinionId)) > 0;
}

/// <summary>Until when an opinion on another matter lets the study be carried.</summary>
internal sealed record ValidityLimit(DateTimeOffset IssuedAt, DateOnly Until);

/// <summary>A condition of a lead opinion that keeps enrolment closed until it is met.</summary>
internal sealed record LeadCondition(Guid OpinionId, int Number);

internal enum StopState { Suspended, Terminated, Reinstated }

/// <summary>The lead committee's newest word on stopping, by the version of the trial in Ethics.</summary>
internal sealed record TrialStop(StopState State, string Reason, DateTimeOffset At, int Version);

/// <summary>The sponsor's newest word on stopping or going on, by its number in the trial.</summary>
internal sealed record SponsorStop(NoticeKind Kind, DateTimeOffset At, int Notice)
{
    public bool IsSuspended => Kind is NoticeKind.Suspended;

    /// <summary>Recruitment, or the whole study, is over.</summary>
    public bool IsOver => Kind is NoticeKind.RecruitmentEnded or NoticeKind.Completed or NoticeKind.Terminated;
}

/// <summary>The sponsor withdrew; nothing takes that back.</summary>
internal sealed record Withdrawal(string Reason, DateTimeOffset At);
