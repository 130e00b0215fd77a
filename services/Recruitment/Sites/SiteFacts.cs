using Trials.Contracts;
using Trials.Contracts.Ethics.V1;

namespace Trials.Recruitment.Sites;

/// <summary>The hospital's own answer to the lead opinion, by the version of the adoption in Ethics.</summary>
internal sealed record Adoption(
    AdoptionOutcome Outcome, bool IsEffective, IReadOnlyList<DossierDocument> Versions, DateOnly? ValidUntil, DateTimeOffset DecidedAt, int Version)
{
    public static Adoption From(AdoptionDecided e) => new(e.Outcome, e.IsEffective, e.Versions, e.ValidUntil, e.OccurredAt, e.Version);
}

/// <summary>What the site may use since it last confirmed something, by the version of its list in Ethics (MR-40).</summary>
internal sealed record ConfirmedVersions(IReadOnlyList<DossierDocument> Versions, DateOnly ValidUntil, DateTimeOffset At, int Version)
{
    public static ConfirmedVersions From(VersionsConfirmed e) => new(e.Versions, e.ValidUntil, e.OccurredAt, e.Version);
}

/// <summary>The last local condition was met, by the version of the adoption in Ethics.</summary>
internal sealed record ConditionsMet(DateTimeOffset At, int Version);

internal enum HoldState { Held, Rescinded, Released }

/// <summary>The newest word of the hospital's own committee on holding its site, by the version of the adoption in Ethics.</summary>
internal sealed record LocalHold(HoldState State, string Reason, DateTimeOffset At, int Version);

/// <summary>A positive ethics decision in force at one site.</summary>
/// <param name="Versions">The versions this site may use (MR-40).</param>
/// <param name="ValidUntil">Its last day (MR-46).</param>
/// <param name="Since">When it took effect; nobody consents before (GCP-19).</param>
internal sealed record Approval(IReadOnlyList<DossierDocument> Versions, DateOnly ValidUntil, DateTimeOffset Since)
{
    private const string ConsentForm = "ICF";

    /// <summary>The consent version to be signed now: the newest the approval names (GCP-23).</summary>
    public string? ConsentVersion { get; } = Versions.Where(d => d.Code == ConsentForm)
        .OrderByDescending(d => d.Date).ThenByDescending(d => d.Version, StringComparer.Ordinal).FirstOrDefault()?.Version;
}
