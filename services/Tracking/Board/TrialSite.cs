using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Board;

/// <summary>What a committee's newest decision says.</summary>
internal sealed record AdoptionState(AdoptionOutcome Outcome, bool IsEffective);

/// <summary>One hospital's place in one trial, as the facts tell it. It may be known before the trial's acceptance is.</summary>
internal sealed class TrialSite
{
    private TrialSite() { }

    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid? OrganisationId { get; set; }
    public int? Number { get; set; }
    public string? Name { get; set; }

    /// <summary>What it is found by: the name in small letters.</summary>
    public string? Words { get; private set; }
    public SiteRole? Role { get; set; }
    public int Screened { get; set; }
    public int Enrolled { get; set; }
    public Newest<AdoptionState>? Adoption { get; set; }
    public Newest<int>? Places { get; set; }
    public Newest<bool>? Active { get; set; }
    public Newest<bool>? Held { get; set; }

    /// <summary>When the sponsor gave it up.</summary>
    public DateTimeOffset? LeftAt { get; set; }
    public Progress Progress { get; set; } = Progress.None;

    public void Describe(Guid organisation, int number, string name, SiteRole role) =>
        (OrganisationId, Number, Name, Words, Role) = (organisation, number, name, name.ToLowerInvariant(), role);

    /// <summary>The committee declined or the sponsor gave it up: what is not done there is not waited for.</summary>
    public bool IsOut => LeftAt is not null || Adoption?.Value.Outcome is AdoptionOutcome.Declined;

    public static TrialSite Of(Guid id, Guid trialId) => new() { Id = id, TrialId = trialId };
}
