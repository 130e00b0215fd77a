namespace Trials.Rules;

/// <summary>
/// The pack under which new cases begin in this installation: configuration chooses the id, the day chooses the version. A case that has
/// begun keeps its own, by <see cref="RulePacks.Find"/>.
/// </summary>
public sealed class ChosenPack
{
    private readonly string _id;

    /// <summary>Reads and checks every pack, so that a faulty one, or a choice nobody ships, stops the start.</summary>
    /// <exception cref="RulePackException">There is no such pack, or one is faulty.</exception>
    public ChosenPack(string? id) => _id = RulePacks.Load(id ?? RulePacks.Default).Id;

    /// <exception cref="RulePackException">No version of it is in effect yet.</exception>
    public RulePack On(DateOnly day) => RulePacks.InForce(_id, day);
}
