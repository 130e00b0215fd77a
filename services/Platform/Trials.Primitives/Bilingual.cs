namespace Trials.Primitives;

/// <summary>Words within a refusal that differ by language.</summary>
public sealed record Bilingual(string English, string Chinese);
