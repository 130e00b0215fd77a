using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>
/// Looks from time to time for dates that were not kept and raises an escalation for each step that is reached. It changes nothing but its
/// own record of what was raised: silence never decides. After an outage it raises what was missed.
/// </summary>
public abstract partial class DeadlineSweep<TDb>(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService
    where TDb : ServiceDb
{
    private const int Batch = 500;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>Every step that is reached at this instant, whether raised before or not.</summary>
    protected abstract Task<IReadOnlyList<Escalation>> Reached(TDb db, DateTimeOffset now, CancellationToken ct);

    /// <summary>Raises what is reached and not raised yet: once, however often and in however many processes it runs.</summary>
    public async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        foreach (var some in (await Reached(db, clock.GetUtcNow(), ct)).Chunk(Batch)) await Raise(db, some, ct);
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

    private static async Task Raise(TDb db, IReadOnlyCollection<Escalation> reached, CancellationToken ct)
    {
        var ids = reached.Select(e => e.AggregateId).Distinct().ToArray();
        var known = (await db.Set<RaisedEscalation>().AsNoTracking().Where(r => ids.Contains(r.AggregateId)).ToListAsync(ct))
            .Select(r => (r.AggregateId, r.Limit, r.DueOn, r.Step)).ToHashSet();
        var missing = reached.Where(e => !known.Contains((e.AggregateId, e.Limit, e.DueOn, e.Step))).ToArray();
        if (missing.Length == 0) return;
        await using var work = await db.Begin(ct);
        foreach (var one in missing)
        {
            // Another process may raise it at this moment: whoever writes the row tells it.
            var isOurs = await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "RaisedEscalations" ("AggregateId", "Limit", "DueOn", "Step")
                VALUES ({one.AggregateId}, {one.Limit}, {one.DueOn}, {one.Step}) ON CONFLICT DO NOTHING
                """, ct);
            if (isOurs == 1) db.Publish(one, one.AggregateId, one.Event, Actor.System("deadlines"));
        }
        await work.Commit(ct);
    }

    [LoggerMessage(132, LogLevel.Warning, "Deadlines were not looked at: {Reason}")]
    private partial void LogMissed(string reason);
}

/// <summary>A step that is reached for a date that was not kept, and the event that tells it.</summary>
/// <param name="AggregateId">The aggregate that keeps the date.</param>
/// <param name="Version">The aggregate's version as it was read; telling does not change it.</param>
/// <param name="Limit">Which of its limits.</param>
/// <param name="DueOn">A date that moves begins its ladder anew.</param>
/// <param name="Step">The rung of the ladder.</param>
/// <param name="Event">What others are told.</param>
public sealed record Escalation(Guid AggregateId, int Version, string Limit, DateOnly DueOn, int Step, DomainEvent Event) : IVersioned;

/// <summary>That a step was raised. Never changed, never deleted.</summary>
public sealed class RaisedEscalation
{
    public required Guid AggregateId { get; init; }
    public required string Limit { get; init; }
    public required DateOnly DueOn { get; init; }
    public required int Step { get; init; }
}

/// <summary>The table of a service that keeps deadlines; the service derives from it.</summary>
public abstract class RaisedEscalations : IEntityTypeConfiguration<RaisedEscalation>
{
    public void Configure(EntityTypeBuilder<RaisedEscalation> builder)
    {
        builder.ToTable("RaisedEscalations");
        builder.HasKey(r => new { r.AggregateId, r.Limit, r.DueOn, r.Step });
        builder.Property(r => r.Limit).HasMaxLength(16);
    }
}
