using Trials.Contracts.Ethics.V1;

namespace Trials.Allocation.Sites;

/// <summary>The hospital's own answer to the lead opinion, by the version of the adoption in Ethics.</summary>
internal sealed record Adoption(AdoptionOutcome Outcome, bool IsEffective, DateOnly? ValidUntil, int Version)
{
    public static Adoption From(AdoptionDecided e) => new(e.Outcome, e.IsEffective, e.ValidUntil, e.Version);
}

internal enum HoldState { Held, Rescinded, Released }

/// <summary>The newest word of the hospital's own committee on holding its site, by the version of the adoption in Ethics.</summary>
internal sealed record LocalHold(HoldState State, int Version);
