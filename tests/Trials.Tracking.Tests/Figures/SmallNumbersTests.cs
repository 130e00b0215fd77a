using Trials.Tracking.Figures;

namespace Trials.Tracking.Tests.Figures;

/// <summary>Small numbers are hidden so that they cannot be worked out: an attacker who knows the rule, the total and what is shown tries.</summary>
public class SmallNumbersTests
{
    private const int Limit = 5;

    [Theory, Trait("Rule", "REC-06")]
    [InlineData(2, 40)]
    [InlineData(3, 34)]
    [InlineData(4, 30)]
    public void No_hidden_number_follows_from_what_is_shown(int parts, int most)
    {
        var seen = new Dictionary<string, HashSet<int>[]>();
        foreach (var vector in Vectors(parts, most))
        {
            var open = SmallNumbers.Shown(vector, Limit);
            Assert.All(Enumerable.Range(0, parts), i => Assert.True(open[i] is null || (open[i] == vector[i] && vector[i] >= Limit)));
            // A total below the limit is itself not shown; then nothing of it is.
            if (vector.Sum() < Limit) continue;
            var shown = $"{vector.Sum()}: {string.Join(' ', open.Select(part => part?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"))}";
            if (!seen.TryGetValue(shown, out var values)) seen.Add(shown, values = [.. vector.Select(_ => new HashSet<int>())]);
            for (var i = 0; i < parts; i++) values[i].Add(vector[i]);
        }
        foreach (var (shown, values) in seen)
        {
            foreach (var (part, i) in shown[(shown.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(' ').Select((part, i) => (part, i)))
            {
                if (part == "-") Assert.True(values[i].Count >= Limit, $"{shown}: part {i} can only be {string.Join(", ", values[i])}");
            }
        }
    }

    [Fact, Trait("Rule", "REC-06")]
    public void Large_numbers_are_all_shown() => Assert.Equal([5, 9, 12], SmallNumbers.Shown([5, 9, 12], Limit));

    private static IEnumerable<int[]> Vectors(int parts, int most)
    {
        if (parts == 0) return [[]];
        return Enumerable.Range(0, most + 1).SelectMany(first => Vectors(parts - 1, most - first).Select(rest => (int[])[first, .. rest]));
    }
}
