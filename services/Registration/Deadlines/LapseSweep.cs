using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Rules;

namespace Trials.Registration.Deadlines;

/// <summary>Warns sponsors of returned applications, and ends those whose sponsor has every warning and still does not answer.</summary>
internal sealed partial class LapseSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LapseSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistrationDb>();
        var returned = await db.Applications.Where(a => a.Status == ApplicationStatus.Returned).Select(a => a.Id).ToListAsync(ct);
        foreach (var id in returned) await Look(db, id, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogMissed(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(RegistrationDb db, Guid id, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Application>(id, ct);
        var application = await db.Applications.SingleAsync(a => a.Id == id, ct);
        var (now, pack) = (clock.GetUtcNow(), RulePacks.Find(application.RulePack));
        var (today, by) = (WorkingCalendar.China.DateOf(now), Actor.System("lapse"));
        if (application.Warn(pack, today, now) is { } warning)
        {
            db.Publish(application, id, new SponsorWarned
            {
                TrialId = id, SponsorId = application.SponsorId, Number = warning.Number, LapsesOn = warning.LapsesOn, OccurredAt = now,
            }, by);
        }
        else if (application.Lapse(pack, today, now))
        {
            db.Publish(application, id, new ApplicationLapsed { TrialId = id, SponsorId = application.SponsorId, OccurredAt = now }, by);
        }
        await work.Commit(ct);
    }

    [LoggerMessage(2102, LogLevel.Warning, "Returned applications were not looked at: {Reason}")]
    private partial void LogMissed(string reason);
}
