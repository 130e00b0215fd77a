namespace Trials.Registration.Records;

/// <summary>
/// Inclusion and exclusion criteria as one text. Some formats keep them together, some apart; joined the way ClinicalTrials.gov heads
/// them, a text can be parted again without losing a character.
/// </summary>
internal static class EligibilityTexts
{
    private const string Inclusion = "Inclusion Criteria:\n\n";
    private const string Exclusion = "Exclusion Criteria:\n\n";

    public static string? Join(string? inclusion, string? exclusion) => (inclusion, exclusion) switch
    {
        (null, null) => null,
        ({ } inc, null) => inc,
        (null, { } exc) => Exclusion + exc,
        ({ } inc, { } exc) => $"{Inclusion}{inc}\n\n{Exclusion}{exc}",
    };

    /// <summary>The two parts, or the whole text as inclusion where it does not part so that joining gives it back.</summary>
    public static (string? Inclusion, string? Exclusion) Part(string? text)
    {
        if (text is null) return (null, null);
        var (inclusion, exclusion) = Cut(text);
        return Join(inclusion, exclusion) == text ? (inclusion, exclusion) : (text, null);
    }

    private static (string? Inclusion, string? Exclusion) Cut(string text)
    {
        if (text.StartsWith(Exclusion, StringComparison.Ordinal)) return (null, text[Exclusion.Length..]);
        var at = text.IndexOf("\n\n" + Exclusion, StringComparison.Ordinal);
        return at >= Inclusion.Length && text.StartsWith(Inclusion, StringComparison.Ordinal)
            ? (text[Inclusion.Length..at], text[(at + 2 + Exclusion.Length)..]) : (text, null);
    }
}
