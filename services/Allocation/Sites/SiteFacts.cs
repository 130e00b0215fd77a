using Trials.Contracts.Ethics.V1;

namespace Trials.Allocation.Sites;

/// <summary>The hospital's own answer to the lead opinion, by the version of the adoption in Ethics.</summary>
internal sealed record Adoption(AdoptionOutcome Outcome, bool IsEffective, DateOnly? ValidUntil, DateTimeOffset DecidedAt, int Version)
{
    public static Adoption From(AdoptionDecided e) => new(e.Outcome, e.IsEffective, e.ValidUntil, e.OccurredAt, e.Version);
}

/// <summary>To when the site's approval lasts since it last confirmed something, by the version of its list in Ethics.</summary>
internal sealed record Confirmed(DateOnly ValidUntil, DateTimeOffset At, int Version)
{
    public static Confirmed From(VersionsConfirmed e) => new(e.ValidUntil, e.OccurredAt, e.Version);
}

internal enum HoldState { Held, Rescinded, Released }

/// <summary>The newest word of the hospital's own committee on holding its site, by the version of the adoption in Ethics.</summary>
internal sealed record LocalHold(HoldState State, int Version);
