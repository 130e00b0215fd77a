using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Directory.V1;
using Trials.Directory.Data;
using Trials.Web;

namespace Trials.Directory.Organisations;

/// <summary>Who is in the alliance is no secret among those who work in it; who works where is (see GetOrganisation).</summary>
internal static class ListOrganisations
{
    public sealed record Item(
        Guid OrganisationId, string Code, OrganisationKind Kind, string Name, string? City, string? Grade, MembershipStatus Membership,
            int Version);

    public static void Map(RouteGroupBuilder organisations) => organisations
        .MapGet("", Handle)
        .AllowSignedIn()
        .WithName("ListOrganisations")
        .WithSummary("List organisations, oldest first");

    private static async Task<Ok<Page<Item>>> Handle(OrganisationKind? kind, Guid? after, int? take, DirectoryDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var found = db.Organisations.AsNoTracking();
        if (kind is { } only) found = found.Where(o => o.Kind == only);
        if (after is { } last) found = found.Where(o => o.Id > last);
        var items = await found.OrderBy(o => o.Id).Take(paging.Size + 1)
            .Select(o => new Item(o.Id, o.Code, o.Kind, o.Name, o.City, o.Grade, o.Membership, o.Version)).ToListAsync(ct);
        return TypedResults.Ok(paging.Page(items, item => item.OrganisationId));
    }
}
