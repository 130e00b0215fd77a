using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Facts;

/// <summary>
/// The facts of a trial in the order they arrived here. Who the actor is, is told by role and organisation; the person's id only to their
/// own organisation and to the alliance, and of a committee's deeds to that committee alone (ETH-30).
/// </summary>
internal static class ListEvents
{
    public sealed record Item(
        long Position, string Event, Guid? SiteId, Guid? OrganisationId, Guid AggregateId, int Version, DateTimeOffset OccurredAt,
            DateTimeOffset RecordedAt,
        By By, JsonObject Body);

    public sealed record By(string Role, Guid OrganisationId, Guid? PersonId);

    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("/{trialId:guid}/events", Handle)
        .AllowSignedIn()
        .WithName("ListEvents")
        .WithSummary("Page through a trial's facts");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid trialId, long? after, int? take, Caller caller, TrackingDb db, CancellationToken ct)
    {
        var trial = await db.TrialsVisibleTo(caller).SingleOrDefaultAsync(t => t.Id == trialId, ct);
        if (trial is null) return TypedResults.NotFound();
        var size = new Paging(null, take).Size;
        var entries = await db.EntriesVisibleTo(caller, trial).Where(e => e.Position > (after ?? 0)).OrderBy(e => e.Position)
            .Take(size + 1).ToListAsync(ct);
        var next = entries.Count > size ? entries[size - 1].Position.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new Page<Item>([.. entries.Take(size).Select(entry => View(entry, caller))], next));
    }

    /// <summary>One fact as this caller may see it.</summary>
    internal static Item View(Entry e, Caller caller)
    {
        var body = JsonNode.Parse(e.Body)!.AsObject();
        foreach (var envelope in (string[])["by", "aggregateId", "version", "occurredAt", "recordedAt"]) body.Remove(envelope);
        var isColleague = caller.OrganisationId == e.ActorOrganisationId;
        var seesPerson = e.PersonId != Guid.Empty && (e.Event.StartsWith("ethics.", StringComparison.Ordinal)
            ? isColleague && caller.IsOfACommittee()
            : isColleague || caller.SeesAllTrials());
        return new Item(e.Position, e.Event, e.SiteId, e.OrganisationId, e.AggregateId, e.Version, e.OccurredAt, e.RecordedAt,
            new By(e.Role, e.ActorOrganisationId, seesPerson ? e.PersonId : null), body);
    }
}
