using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Packs;

/// <summary>One version of a pack that this installation has.</summary>
internal sealed record PackView(
    string Reference, string Id, int Version, Wording Title, DateOnly EffectiveFrom, bool IsInForce, bool IsProposed);

/// <summary>What two people decided, with its first day.</summary>
internal sealed record ActivationView(string RulePack, DateOnly EffectiveFrom, string Reason, DateTimeOffset ProposedAt, DateTimeOffset? ActivatedAt);

/// <summary>What is otherwise in the second pack, in the words of both languages.</summary>
internal sealed record DifferenceView(string From, string To, IReadOnlyList<PackChange> Changes)
{
    public static DifferenceView Of(PackDifference difference) => new(difference.From.Reference, difference.To.Reference, difference.Changes);
}

/// <summary>A proposal; while it waits, with exactly what it changes, confirmed by naming <c>Sha256</c>.</summary>
internal sealed record ProposalView(
    Guid Id, string RulePack, DateOnly EffectiveFrom, string Reason, DateTimeOffset ProposedAt, bool IsMine, PackProposalStatus Status,
    string? Sha256, DifferenceView? Difference, int Version) : IVersionedResponse
{
    public static ProposalView Of(PackProposal proposal, PackDifference difference, Caller caller)
    {
        var waits = proposal.Status is PackProposalStatus.Proposed;
        return new ProposalView(
            proposal.Id, proposal.RulePack, proposal.EffectiveFrom, proposal.Reason, proposal.ProposedAt, proposal.ProposedBy == caller.PersonId,
            proposal.Status, waits ? difference.Sha256(proposal.EffectiveFrom) : null, waits ? DifferenceView.Of(difference) : null, proposal.Version);
    }
}
