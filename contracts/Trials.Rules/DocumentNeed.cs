namespace Trials.Rules;

/// <summary>What one side files of a document (rules.md 2.1).</summary>
public enum DocumentNeed
{
    /// <summary>Nothing: the document is not of this side.</summary>
    None,

    /// <summary>M: its own.</summary>
    Mandatory,

    /// <summary>C: its own, when the condition holds.</summary>
    Conditional,

    /// <summary>The lead's own document comes with the package; nothing is filed.</summary>
    Copy,
}
