using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Standings;

/// <summary>
/// Says every few seconds which stop is the newest. Numbers commit in their order, so every stop up to the one read here is committed;
/// the instant was taken before reading, so it never claims more than was looked at.
/// </summary>
internal sealed class StopWatermarkSignal(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<StopWatermarkSignal> logger)
    : Signal<EthicsDb>(scopes, clock, logger)
{
    protected override TimeSpan Every => RulePacks.WatermarkInterval;

    protected override async Task<DomainEvent> Read(EthicsDb db, DateTimeOffset now, CancellationToken ct)
    {
        var last = await db.LastNumber(Counter.Stops, ct);
        var by = Actor.System("stop-watermark");
        return new StopWatermark { LastStopNumber = last, At = now, OccurredAt = now, RecordedAt = now, By = by };
    }
}
