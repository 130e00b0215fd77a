namespace Trials.Rules;

/// <summary>
/// How fresh a service's knowledge of suspensions and other stops must be. It fails closed: without a watermark younger than the limit
/// nobody is enrolled (MR-47).
/// </summary>
public sealed record StopRules
{
    /// <summary>The greatest age of the newest watermark applied.</summary>
    public required int WatermarkLimitSeconds { get; init; }

    /// <summary>How often whoever issues stops says that there was none.</summary>
    public required int WatermarkIntervalSeconds { get; init; }

    public TimeSpan WatermarkLimit() => TimeSpan.FromSeconds(WatermarkLimitSeconds);

    public TimeSpan WatermarkInterval() => TimeSpan.FromSeconds(WatermarkIntervalSeconds);
}
