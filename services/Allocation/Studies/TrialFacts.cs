using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Allocation.Studies;

/// <summary>One entry in the history of a track: finished with evidence, or reopened for a reason. The last entry of a track stands.</summary>
internal sealed record TrackEntry(Track Track, bool IsDone, DateOnly? DoneOn, string Note, DateTimeOffset At, Guid By);

/// <summary>What orders and qualifies a lead opinion.</summary>
internal sealed record LeadOpinion(
    Guid OpinionId, ReviewType Type, Decision Decision, bool IsEffective, DateOnly ValidUntil, DateTimeOffset IssuedAt, int Version)
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

    public static LeadOpinion From(OpinionIssued e) => new(e.OpinionId, e.Type, e.Decision, e.IsEffective, e.ValidUntil, e.OccurredAt, e.Version);

    public static IEnumerable<LeadCondition> BlockingActivation(OpinionIssued e) =>
        e.Conditions.Where(c => c.Blocks is ConditionBlocks.Activation).Select(c => new LeadCondition(e.OpinionId, c.Number));

    /// <summary>Opinions are aggregates of their own, so time orders them; the version orders what is said of one at the same instant.</summary>
    public bool IsNewerThan(LeadOpinion? other) =>
        other is null || (IssuedAt, Version, OpinionId).CompareTo((other.IssuedAt, other.Version, other.OpinionId)) > 0;
}

/// <summary>Until when an opinion on another matter lets the study be carried.</summary>
internal sealed record ValidityLimit(DateTimeOffset IssuedAt, DateOnly Until);

/// <summary>A condition of a lead opinion, by its number there.</summary>
internal sealed record LeadCondition(Guid OpinionId, int Number);

internal enum StopState { Suspended, Terminated, Reinstated }

/// <summary>The lead committee's newest word on stopping, by the version of the trial in Ethics.</summary>
internal sealed record TrialStop(StopState State, int Version);

/// <summary>The sponsor's newest word on stopping or going on, by its number in the trial.</summary>
internal sealed record SponsorStop(NoticeKind Kind, int Notice)
{
    public bool Stops => Kind is not NoticeKind.Resumed;
}

/// <summary>The tracks of a trial or a site: every entry is kept, the newest of each track stands.</summary>
internal static class Tracks
{
    public static TrackEntry? Standing(this IReadOnlyList<TrackEntry> entries, Track track) =>
        entries.LastOrDefault(e => e.Track == track) is { IsDone: true } done ? done : null;
}
