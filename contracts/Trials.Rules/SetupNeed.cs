namespace Trials.Rules;

/// <summary>Whether a track must be walked.</summary>
public enum SetupNeed
{
    Mandatory,

    /// <summary>When the condition holds; the site then says so, or says why not.</summary>
    Conditional,
}
