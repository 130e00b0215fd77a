namespace Trials.Rules;

/// <summary>A single value of a rule pack in words: what it is, in what it is counted, and the rules it rests on.</summary>
/// <param name="Path">Where it stands in the file, such as <c>clocks.notice_wd</c>.</param>
/// <param name="En">What it is, in English.</param>
/// <param name="Zh">What it is, in Chinese.</param>
/// <param name="Unit">Empty for a value that is not counted.</param>
/// <param name="Basis">Ids of rules.md, or its section.</param>
internal sealed record PackParameter(string Path, string En, string Zh, Wording Unit, string Basis);
