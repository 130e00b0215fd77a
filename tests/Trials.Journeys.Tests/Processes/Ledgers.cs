using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Messaging;
using Trials.Recruitment.Data;
using Trials.Registration.Data;
using Trials.Testing;
using Trials.Tracking.Data;

namespace Trials.Journeys.Tests.Processes;

/// <summary>What all services together recorded against what reached Tracking: the proof that nothing was lost and nothing applied twice.</summary>
internal static class Ledgers
{
    private static readonly string[] Tracked = [.. EventCatalogue.Queues
        .Where(e => e.Value.Any(queue => queue.StartsWith("tracking.", StringComparison.Ordinal))).Select(e => MessageCatalog.NameOf(e.Key))];

    /// <summary>Waits until every recorded event left, then compares type by type.</summary>
    public static async Task AgreeFor(Product product)
    {
        await Eventually.Is(async () => await Unsent(product) == 0, "every recorded event has left", TimeSpan.FromSeconds(60));
        var told = await Told(product);
        await Eventually.Is(async () => Same(told, await Heard(product)), "Tracking has every event", TimeSpan.FromSeconds(30));
        Assert.Equal(told, await Heard(product));
        Assert.Equal(0, await Parked(product));
    }

    private static bool Same(SortedDictionary<string, int> a, SortedDictionary<string, int> b) => a.SequenceEqual(b);

    private static async Task<SortedDictionary<string, int>> Told(Product product)
    {
        var told = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await EachStore(product, async db =>
        {
            foreach (var group in await db.Outbox.Where(m => Tracked.Contains(m.Type)).GroupBy(m => m.Type).Select(g => new { g.Key, Count = g.Count() }).ToListAsync())
            {
                told[group.Key] = told.GetValueOrDefault(group.Key) + group.Count;
            }
        });
        return told;
    }

    private static async Task<SortedDictionary<string, int>> Heard(Product product)
    {
        await using var tracking = Open<TrackingDb>(product, "tracking");
        var heard = await tracking.Entries.GroupBy(e => e.Event).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return new SortedDictionary<string, int>(heard.ToDictionary(g => g.Key, g => g.Count), StringComparer.Ordinal);
    }

    private static async Task<int> Unsent(Product product)
    {
        var unsent = 0;
        await EachStore(product, async db => unsent += await db.Outbox.CountAsync(m => m.SentAt == null));
        return unsent;
    }

    private static async Task<int> Parked(Product product)
    {
        var parked = 0;
        await EachStore(product, async db => parked += await db.Parked.CountAsync());
        return parked;
    }

    private static async Task EachStore(Product product, Func<ServiceDb, Task> look)
    {
        await using var registration = Open<RegistrationDb>(product, "registration");
        await using var ethics = Open<EthicsDb>(product, "ethics");
        await using var allocation = Open<AllocationDb>(product, "allocation");
        await using var recruitment = Open<RecruitmentDb>(product, "recruitment");
        foreach (var db in (ServiceDb[])[registration, ethics, allocation, recruitment]) await look(db);
    }

    public static TDb Open<TDb>(Product product, string service) where TDb : ServiceDb
    {
        var (file, postgres) = product.StoreOf(service);
        var options = new DbContextOptionsBuilder<TDb>();
        if (file is not null) options.UseSqlite($"Data Source={file};Pooling=False");
        else options.UseNpgsql(postgres);
        return (TDb)Activator.CreateInstance(typeof(TDb), options.Options)!;
    }
}
