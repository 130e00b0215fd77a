using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trials.Messaging;
using Trials.Testing.Sample.V1;
using Trials.Web;
using Trials.Primitives;

namespace Trials.Testing.Sample;

/// <summary>The sample service hosted in either shape.</summary>
public static class NotesHost
{
    public static readonly Actor Me = new(Guid.CreateVersion7(), Guid.CreateVersion7(), "tester");

    public static Task<ServiceHost> Start(Shape shape, IReadOnlyDictionary<string, string?>? settings = null) => ServiceHost.Start(
        builder => builder.AddServiceDb<NotesDb>("bench").On<NoteWritten, NoteWrittenConsumer>(), app => app.MapService<NotesDb>("bench"), shape, settings: settings,
        contracts: (typeof(NoteWritten).Assembly, new Dictionary<Type, string[]> { [typeof(NoteWritten)] = ["bench.note-written"] }));

    public static async Task<Guid> Write(this ServiceHost host, string text, bool rollBack = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NotesDb>();
        var note = new Note { Id = Guid.CreateVersion7(), Text = text };
        await using var work = await db.Begin(TestContext.Current.CancellationToken);
        db.Notes.Add(note);
        db.Publish(note, note.Id, new NoteWritten { TrialId = note.Id, Text = text }, Me);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        if (!rollBack) await work.Commit(TestContext.Current.CancellationToken);
        return note.Id;
    }

    public static Task<List<Copy>> Copies(this ServiceHost host) => host.InDb("bench", db => ((NotesDb)db).Copies.AsNoTracking().ToListAsync());
}
