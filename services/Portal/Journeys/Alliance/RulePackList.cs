using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>The rule packs of this installation, as Registration tells them.</summary>
public sealed record RulePackList(IReadOnlyList<RulePackList.Pack> Packs, IReadOnlyList<RulePackList.Activation> Activations, RulePackList.Proposal? Proposed)
{
    public const string Address = "/alliance/rule-packs";

    public IReadOnlyList<Choice> Choices => [.. Packs.Select(pack => new Choice(pack.Reference, $"{pack.Title.Said} · {pack.Reference}"))];

    /// <summary>A service's sentence in both languages.</summary>
    public sealed record Both(string En, string Zh)
    {
        public string Said => new Text(En, Zh);
    }

    public sealed record Pack(string Reference, Both Title, DateOnly EffectiveFrom, bool IsInForce, bool IsProposed);

    public sealed record Activation(string RulePack, DateOnly EffectiveFrom, string Reason, DateTimeOffset? ActivatedAt);

    public sealed record Proposal(
        Guid Id, string RulePack, DateOnly EffectiveFrom, string Reason, DateTimeOffset ProposedAt, bool IsMine, string? Sha256, Difference? Difference, int Version);

    public sealed record Difference(string From, string To, IReadOnlyList<Change> Changes);

    public sealed record Change(Both What, Both Before, Both After, string Basis);
}
