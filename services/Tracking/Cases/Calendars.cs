using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Primitives;
using Trials.Rules;
using Trials.Tracking.Data;

namespace Trials.Tracking.Cases;

/// <summary>A calendar file as it was when this service first started with it. Kept, for what ended while it was in use is judged by it.</summary>
internal sealed class LoadedCalendar
{
    /// <summary>1, 2, 3 … in the order of loading.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset LoadedAt { get; init; }
    public required string File { get; init; }
}

internal sealed class LoadedCalendarConfiguration : IEntityTypeConfiguration<LoadedCalendar>
{
    public void Configure(EntityTypeBuilder<LoadedCalendar> builder)
    {
        builder.ToTable("Calendars");
        builder.HasKey(c => c.Number);
        builder.Property(c => c.Number).ValueGeneratedNever();
    }
}

/// <summary>
/// Which calendar counts when: what is open is counted by the newest, what is over by the one in use when it ended, so that a holiday notice
/// loaded later moves open dates only (CAL-10).
/// </summary>
internal sealed class Calendars(IReadOnlyList<(DateTimeOffset LoadedAt, WorkingCalendar Calendar)> loaded)
{
    public static Calendars Shipped { get; } = new([(DateTimeOffset.MinValue, WorkingCalendar.China)]);

    public WorkingCalendar Newest => loaded[^1].Calendar;
    public IReadOnlyList<(DateTimeOffset LoadedAt, WorkingCalendar Calendar)> All => loaded;

    public WorkingCalendar At(DateTimeOffset instant)
    {
        for (var i = loaded.Count - 1; i > 0; i--)
        {
            if (loaded[i].LoadedAt <= instant) return loaded[i].Calendar;
        }
        return loaded[0].Calendar;
    }
}

/// <summary>Keeps the calendars this service was started with, and adds the shipped one when it is new.</summary>
internal sealed class CalendarBook(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Calendars? _read;

    public async ValueTask<Calendars> Read(CancellationToken ct)
    {
        if (_read is { } known) return known;
        await _reading.WaitAsync(ct);
        try
        {
            return _read ??= await Load(ct);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<Calendars> Load(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrackingDb>();
        var known = await db.Calendars.OrderBy(c => c.Number).ToListAsync(ct);
        var shipped = WorkingCalendar.ChinaFile();
        if (known.Count == 0 || known[^1].File != shipped)
        {
            var added = new LoadedCalendar { Number = known.Count + 1, LoadedAt = clock.GetUtcNow(), File = shipped };
            db.Calendars.Add(added);
            known.Add(added);
            try
            {
                await db.SaveOrLoseRace(ct);
            }
            catch (StaleVersionException)
            {
                // Another process that starts with the same new file has added it.
                return await Load(ct);
            }
        }
        return new Calendars([.. known.Select(c => (c.LoadedAt, WorkingCalendar.Parse(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(c.File)))))]);
    }
}
