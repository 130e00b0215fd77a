using System.Collections.Frozen;
using Trials.Portal.Forms;

namespace Trials.Portal.Language;

/// <summary>What values of services are called.</summary>
public static class WordList
{
    /// <summary>A value's word; the value itself when a newer service sent one that is not known here, nothing when there is none.</summary>
    public static string Say(this FrozenDictionary<string, Text> words, string? value) =>
        value is null ? "" : words.TryGetValue(value, out var word) ? word : value;

    public static IReadOnlyList<Choice> Choices(this FrozenDictionary<string, Text> words) => [.. words.Select(word => new Choice(word.Key, word.Value))];
}
