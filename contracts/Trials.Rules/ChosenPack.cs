namespace Trials.Rules;

/// <summary>
/// The pack under which new cases begin in this installation: what two people activated, and until an activation is in effect the newest
/// version of the pack that configuration chooses. A case that has begun keeps its own, by <see cref="RulePacks.Find"/>.
/// </summary>
public sealed class ChosenPack
{
    private readonly string _id;

    /// <summary>Reads and checks every pack, so that a faulty one, or a choice nobody ships, stops the start.</summary>
    /// <exception cref="RulePackException">There is no such pack, or one is faulty.</exception>
    public ChosenPack(string? id) => _id = RulePacks.Load(id ?? RulePacks.Default).Id;

    /// <param name="day">The day on which a case begins (CAL-11).</param>
    /// <param name="activations">All of them, in any order.</param>
    /// <exception cref="RulePackException">No version of the configured pack is in effect yet, or this program does not ship the activated one.</exception>
    public RulePack On(DateOnly day, IEnumerable<PackActivation> activations) =>
        activations.Where(activation => activation.EffectiveFrom <= day).MaxBy(activation => (activation.EffectiveFrom, activation.Number)) is { } activated
            ? RulePacks.Find(activated.RulePack)
            : RulePacks.InForce(_id, day);
}
