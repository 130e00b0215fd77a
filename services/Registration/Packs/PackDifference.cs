using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trials.Rules;

namespace Trials.Registration.Packs;

/// <summary>What a person reads before a pack is activated, in the words of both languages; the hash says exactly what was read.</summary>
internal sealed record PackDifference(RulePack From, RulePack To)
{
    public IReadOnlyList<PackChange> Changes { get; } = RulePackDiff.Between(From, To);

    /// <param name="effectiveFrom">The day is part of what is read.</param>
    public string Sha256(DateOnly effectiveFrom)
    {
        var read = Changes.SelectMany(change => (string[])[change.Sentence.En, change.Sentence.Zh])
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{From.Reference} → {To.Reference}, {effectiveFrom:yyyy-MM-dd}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', read))));
    }
}
