namespace Trials.Rules;

/// <summary>A rule pack is unknown, cannot be read or goes beyond the law; the message is a sentence that names what is wrong.</summary>
public sealed class RulePackException(string message, Exception? inner = null) : Exception(message, inner);
