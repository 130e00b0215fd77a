using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Ethics.Data;

namespace Trials.Ethics.Numbers;

/// <summary>
/// Gives out 1, 2, 3 … without gaps: the row is locked in the transaction that uses the number, so a number is taken if and only if
/// that transaction commits, and no later number commits before it.
/// </summary>
internal sealed class Counter
{
    /// <summary>Numbers of all stops Ethics ever issued.</summary>
    public static readonly Guid Stops = new("5709f10b-0000-0000-0000-000000000001");

    private Counter() { }

    public Guid Id { get; private init; }
    public long Value { get; private set; }

    /// <summary>Numbers of the opinions of one year.</summary>
    public static Guid OpinionsOf(int year) =>
        new(string.Create(CultureInfo.InvariantCulture, $"09121090-0000-0000-0000-00000000{year:D4}"));

    public long Take() => ++Value;
}

internal static class CounterQueries
{
    /// <summary>The next number of a counter; the caller has begun a transaction and commits it.</summary>
    public static async Task<long> NextNumber(this EthicsDb db, Guid counter, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "Counters" ("Id", "Value") VALUES ({counter}, 0) ON CONFLICT DO NOTHING""", ct);
        await db.Lock<Counter>(counter, ct);
        var row = await db.Counters.SingleAsync(c => c.Id == counter, ct);
        return row.Take();
    }
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter)
    {
        counter.ToTable("Counters");
        counter.Property(c => c.Id).ValueGeneratedNever();
    }
}
