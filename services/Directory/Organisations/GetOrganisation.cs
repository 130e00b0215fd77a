using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Directory.Data;
using Trials.Web;

namespace Trials.Directory.Organisations;

/// <summary>One organisation; its people only for the alliance office and for those who work there too.</summary>
internal static class GetOrganisation
{
    public sealed record Response(
        Guid OrganisationId, string Code, OrganisationKind Kind, string Name, string? City, string? Grade, MembershipStatus Membership,
            int Version,
        IReadOnlyList<Staff>? People) : IVersionedResponse;

    public sealed record Staff(Guid PersonId, string Key, string Name, string Username, IReadOnlyList<string> Roles, bool HasPassword);

    public static void Map(RouteGroupBuilder organisations) => organisations
        .MapGet("/{id:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetOrganisation")
        .WithSummary("Read an organisation");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, Caller caller, DirectoryDb db, CancellationToken ct)
    {
        var found = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (found is null) return TypedResults.NotFound();
        var people = caller.OrganisationId == id || caller.Is(Roles.AllianceOffice)
            ? await db.People.Where(p => p.OrganisationId == id).OrderBy(p => p.Id)
                .Select(p => new Staff(p.Id, p.Key, p.Name, p.Username, p.Roles, p.HasPassword)).ToListAsync(ct)
            : null;
        return TypedResults.Ok(new Response(
            found.Id, found.Code, found.Kind, found.Name, found.City, found.Grade, found.Membership, found.Version, people));
    }
}
