using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Tracking.Data;
using Trials.Tracking.Facts;

namespace Trials.Tracking.Figures;

/// <summary>The one query behind all figures: the facts that they are made of, trial by trial.</summary>
internal static class FigureFacts
{
    private static readonly Dictionary<string, Type> Types = ((Type[])
    [
        typeof(ApplicationSubmitted), typeof(ApplicationAccepted), typeof(SiteAdded), typeof(OpinionIssued), typeof(AdoptionSentToFullBoard),
        typeof(AdoptionInformationAnswered), typeof(AdoptionDecided), typeof(TrackFinished),
    ]).ToDictionary(MessageCatalog.NameOf);

    private static readonly string FirstConsent = MessageCatalog.NameOf(typeof(ParticipantScreened));

    /// <summary>The names of the facts, in a fixed order: the index and the query name the same.</summary>
    public static readonly string[] Names = [.. Types.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every trial's history up to an instant.</summary>
    public static async Task<IReadOnlyCollection<TrialHistory>> Read(TrackingDb db, DateTimeOffset until, CancellationToken ct)
    {
        var consents = await db.Entries.Where(e => e.Event == FirstConsent && e.OccurredAt < until)
            .GroupBy(e => e.TrialId).Select(g => new { TrialId = g.Key, At = g.Min(e => e.OccurredAt) }).ToListAsync(ct);
        var trials = new Dictionary<Guid, TrialHistory>();
        // One after the other: what is kept of a fact is far less than its body.
        var facts = Relevant(db).Where(e => e.OccurredAt < until).OrderBy(e => e.OccurredAt).ThenBy(e => e.Position)
            .Select(e => new { e.TrialId, e.Event, e.Body }).AsAsyncEnumerable();
        await foreach (var fact in facts.WithCancellation(ct))
        {
            if (!trials.TryGetValue(fact.TrialId, out var trial)) trials.Add(fact.TrialId, trial = new TrialHistory());
            trial.Add((DomainEvent)JsonSerializer.Deserialize(fact.Body, Types[fact.Event], MessageCatalog.Json)!);
        }
        foreach (var consent in consents)
        {
            if (trials.TryGetValue(consent.TrialId, out var trial)) trial.Consented(consent.At);
        }
        return trials.Values;
    }

    public static IQueryable<Entry> Relevant(TrackingDb db) => db.Entries.AsNoTracking().Where(e => EF.Constant(Names).Contains(e.Event));
}

/// <summary>Figures read a few kinds of facts of all trials: these have an index that the others do not pay for.</summary>
internal sealed class FigureIndex : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder) => builder.HasIndex(e => e.Event, "IX_Entries_Figures")
        .HasFilter($"\"Event\" IN ({string.Join(", ", FigureFacts.Names.Select(name => $"'{name}'"))})");
}
