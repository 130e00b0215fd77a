namespace Trials.Rules;

/// <summary>How far something reaches: <c>opinion.scope</c> of rules.md 12.1.</summary>
public enum OpinionScope
{
    /// <summary>全项目: the same at every site, so only the lead committee decides on it.</summary>
    Study,

    /// <summary>本机构: this institution alone.</summary>
    Site,
}
