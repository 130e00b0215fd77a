using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Registration.Data;
using Trials.Rules;

namespace Trials.Registration.Applications;

/// <summary>Says every few seconds which withdrawal is the newest, so that a door elsewhere knows that it has heard of all of them (MR-47).</summary>
internal sealed class WithdrawalWatermarkSignal(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<WithdrawalWatermarkSignal> logger)
    : Signal<RegistrationDb>(scopes, clock, logger)
{
    protected override TimeSpan Every => RulePacks.WatermarkInterval;

    protected override async Task<DomainEvent> Read(RegistrationDb db, DateTimeOffset now, CancellationToken ct)
    {
        var by = Actor.System("withdrawal-watermark");
        return new WithdrawalWatermark { LastStopNumber = await db.LastNumber(Counter.Stops, ct), At = now, OccurredAt = now, RecordedAt = now, By = by };
    }
}
