using System.Globalization;

namespace Trials.Ethics.Numbers;

/// <summary>The counters of Ethics beside that of its stops.</summary>
internal static class Counters
{
    /// <summary>Numbers of the opinions of one year.</summary>
    public static Guid OpinionsOf(int year) =>
        new(string.Create(CultureInfo.InvariantCulture, $"09121090-0000-0000-0000-00000000{year:D4}"));
}
