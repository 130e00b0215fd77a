using Microsoft.EntityFrameworkCore;
using Trials.Testing.Sample;
using Trials.Testing.Sample.V1;
using Trials.Testing;

namespace Trials.Platform.Tests.Messaging;

/// <summary>Architecture rule 2: a change and its events commit together, and a message is applied once.</summary>
public class OutboxAndInboxTests
{
    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_committed_change_reaches_its_listener_once_with_its_stamp(Shape shape)
    {
        await using var host = await NotesHost.Start(shape);

        var id = await host.Write("hello");

        await Eventually.Is(async () => (await host.Copies()).Any(c => c.Id == id), "the listener has the note");
        Assert.Equal(1, Assert.Single(await host.Copies()).Times);
        var told = Assert.Single(await host.Published<NoteWritten>());
        Assert.Equal((id, 1, NotesHost.Me), (told.AggregateId, told.Version, told.By));
        await Eventually.Is(() => host.InDb("bench", db => db.Outbox.AllAsync(m => m.SentAt != null)), "the row is marked sent");
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_change_that_was_rolled_back_is_never_told(Shape shape)
    {
        await using var host = await NotesHost.Start(shape);

        await host.Write("never", rollBack: true);
        var after = await host.Write("after");

        await Eventually.Is(async () => (await host.Copies()).Any(c => c.Id == after), "the later note arrives");
        Assert.Single(await host.Copies());
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_message_delivered_again_and_again_is_applied_once(Shape shape)
    {
        await using var host = await NotesHost.Start(shape);
        var (note, message) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var told = new NoteWritten { AggregateId = note, Version = 1, TrialId = note, Text = "again" };

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.Deliver(told, message)));
        var last = Guid.CreateVersion7();
        await host.Deliver(told with { AggregateId = last });
        await Eventually.Is(async () => (await host.Copies()).Any(c => c.Id == last), "a later message of the same trial was applied");

        Assert.Equal(1, (await host.Copies()).Single(c => c.Id == note).Times);
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task One_message_that_breaks_a_rule_is_parked_with_its_cause_and_holds_up_no_other(Shape shape)
    {
        await using var host = await NotesHost.Start(shape);

        var ids = new List<Guid>();
        for (var i = 0; i < 20; i++) ids.Add(await host.Write(i == 7 ? "forbidden" : i == 9 ? "broken" : "fine"));

        await Eventually.Is(async () => (await host.Copies()).Count == 18, "all the others are applied");
        await Eventually.Is(() => host.InDb("bench", async db => await db.Parked.CountAsync() == 2), "both are parked");
        var parked = await host.InDb("bench", db => db.Parked.OrderBy(p => p.Body).ToListAsync());
        Assert.Contains(parked, p => p.Cause == "No.");
        Assert.Contains(parked, p => p.Cause == "It cannot be applied.");
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task Two_thousand_changes_by_thirty_two_writers_all_arrive_once(Shape shape)
    {
        await using var host = await NotesHost.Start(shape);

        await Parallel.ForAsync(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (_, _) => await host.Write("many"));

        await Eventually.Is(async () => (await host.Copies()).Count == 2000, "all arrive", TimeSpan.FromSeconds(60));
        Assert.All(await host.Copies(), copy => Assert.Equal(1, copy.Times));
    }
}
