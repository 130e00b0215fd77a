namespace Trials.Rules;

/// <summary>What two people decided: from that day on cases begin under this version of a pack.</summary>
/// <param name="Number">1, 2, 3 … in the order of the decisions; of two for one day the later counts.</param>
/// <param name="RulePack">The <see cref="RulePack.Reference"/>.</param>
/// <param name="EffectiveFrom">The first day.</param>
public sealed record PackActivation(long Number, string RulePack, DateOnly EffectiveFrom);
