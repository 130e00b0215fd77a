using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Testing.Sample.V1;
using Trials.Primitives;

namespace Trials.Testing.Sample;

/// <summary>The smallest service that changes something, tells it, and listens to itself.</summary>
public sealed class NotesDb(DbContextOptions<NotesDb> options) : ServiceDb(options)
{
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Copy> Copies => Set<Copy>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Note>().ToTable("Notes");
        modelBuilder.Entity<Copy>().ToTable("Copies");
        base.OnModelCreating(modelBuilder);
    }
}

public sealed class Note : IVersioned
{
    public required Guid Id { get; init; }
    public required string Text { get; set; }
    public int Version { get; private set; }
}

/// <summary>What the listener made of a note: how often, which tells whether it was applied once.</summary>
public sealed class Copy
{
    public required Guid Id { get; init; }
    public required string Text { get; set; }
    public int Times { get; set; }
}

public sealed class NoteWrittenConsumer(NotesDb db) : Consumer<NoteWritten, NotesDb>(db)
{
    /// <summary>Notes that could not be applied when they came, and can be now.</summary>
    public static readonly ConcurrentDictionary<Guid, bool> Permitted = new();

    public static readonly Problem Forbidden = new("notes.forbidden", "No.", "不可。");

    public override async Task Handle(NoteWritten @event, CancellationToken ct)
    {
        Rule.Require(@event.Text != "forbidden", Forbidden);
        if (@event.Text == "not yet" && !Permitted.ContainsKey(@event.AggregateId)) throw new InvalidOperationException("It cannot be applied yet.");
        if (@event.Text == "broken") throw new InvalidOperationException("It cannot be applied.");
        var copy = await Db.Copies.FindAsync([@event.AggregateId], ct);
        if (copy is null) Db.Copies.Add(copy = new Copy { Id = @event.AggregateId, Text = @event.Text });
        copy.Times++;
    }
}
