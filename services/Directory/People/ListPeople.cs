using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Web;

namespace Trials.Directory.People;

/// <summary>The administrator's colleagues, those who have left too, with what their access looks like.</summary>
internal static class ListPeople
{
    public sealed record Item(
        Guid PersonId, string Key, string Name, string Username, IReadOnlyList<string> Roles, bool HasPassword, DateTimeOffset? InvitedUntil,
        bool HasAuthenticator, int Passkeys, DateTimeOffset? LastSeenAt);

    public static void Map(RouteGroupBuilder people) => people
        .MapGet("", Handle)
        .Allow(Roles.OrganisationAdmin)
        .WithName("ListPeople")
        .WithSummary("List my organisation's people, oldest first");

    private static async Task<Ok<Page<Item>>> Handle(Guid? after, int? take, Caller caller, DirectoryDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var found = db.People.AsNoTracking().Where(p => p.OrganisationId == caller.OrganisationId);
        if (after is { } last) found = found.Where(p => p.Id > last);
        var items = await found.OrderBy(p => p.Id).Take(paging.Size + 1).Select(p => new Item(
            p.Id, p.Key, p.Name, p.Username, p.Roles, p.HasPassword, p.InvitedUntil,
            db.Authenticators.Any(a => a.Id == p.Id && a.ConfirmedAt != null),
            db.Passkeys.Count(k => k.PersonId == p.Id),
            db.Sessions.Where(s => s.PersonId == p.Id).Max(s => (DateTimeOffset?)s.LastUsedAt))).ToListAsync(ct);
        return TypedResults.Ok(paging.Page(items, item => item.PersonId));
    }
}
