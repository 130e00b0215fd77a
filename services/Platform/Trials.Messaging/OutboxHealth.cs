using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Trials.Messaging;

/// <summary>Ready means every store answers and no event has waited longer than a minute to leave.</summary>
internal sealed class OutboxHealth(IEnumerable<ServiceStore> stores, IServiceScopeFactory scopes, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var store in stores)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(store.Db);
                var late = clock.GetUtcNow() - TooLong;
                if (await db.Outbox.AnyAsync(m => m.SentAt == null && m.ParkedAt == null && m.RecordedAt < late, cancellationToken))
                {
                    return HealthCheckResult.Degraded($"{store.Service}: events wait to leave");
                }
            }
            catch (Exception outage) when (Outage.Is(outage))
            {
                return HealthCheckResult.Unhealthy($"{store.Service}: the store does not answer");
            }
        }
        return HealthCheckResult.Healthy();
    }
}
