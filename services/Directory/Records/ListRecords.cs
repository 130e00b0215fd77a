using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Web;

namespace Trials.Directory.Records;

/// <summary>What happened to my access; the administrator reads a colleague's.</summary>
internal static class ListRecords
{
    public sealed record Item(Guid RecordId, DateTimeOffset At, AccessDeed Deed, string Detail, Guid? ByPersonId, string? ByName, string? Device, string? Address);

    public static void Map(RouteGroupBuilder me, RouteGroupBuilder people)
    {
        me.MapGet("/records", (Guid? after, int? take, Caller caller, DirectoryDb db, CancellationToken ct) => Read(caller.PersonId, after, take, db, ct))
            .AllowSignedIn()
            .WithName("ListMyRecords")
            .WithSummary("List what happened to my access, newest first");
        people.MapGet("/{id:guid}/records", OfColleague)
            .Allow(Roles.OrganisationAdmin)
            .WithName("ListRecords")
            .WithSummary("List what happened to a colleague's access, newest first");
    }

    private static async Task<Results<Ok<Page<Item>>, NotFound>> OfColleague(
        Guid id, Guid? after, int? take, Caller caller, DirectoryDb db, CancellationToken ct) =>
        await db.People.AnyAsync(p => p.Id == id && p.OrganisationId == caller.OrganisationId, ct)
            ? await Read(id, after, take, db, ct)
            : TypedResults.NotFound();

    private static async Task<Ok<Page<Item>>> Read(Guid personId, Guid? after, int? take, DirectoryDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var found = db.Records.AsNoTracking().Where(r => r.PersonId == personId);
        if (after is { } last) found = found.Where(r => r.Id < last);
        var items = await found.OrderByDescending(r => r.Id).Take(paging.Size + 1).Select(r => new Item(
            r.Id, r.At, r.Deed, r.Detail, r.ByPersonId, db.People.Where(p => p.Id == r.ByPersonId).Select(p => p.Name).FirstOrDefault(),
            r.Device, r.Address)).ToListAsync(ct);
        return TypedResults.Ok(paging.Page(items, item => item.RecordId));
    }
}
