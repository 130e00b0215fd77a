namespace Trials.Primitives;

/// <summary>The aggregate changed between being read and being saved.</summary>
public sealed class StaleVersionException(Exception? inner = null)
    : Exception("Someone else has changed this since you read it.", inner);
