using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Web;

namespace Trials.Directory.People;

/// <summary>Who the token says is asking, as far as this directory knows; roles are those of the token.</summary>
internal static class GetMe
{
    public sealed record Response(
        Guid PersonId, Guid OrganisationId, string? Name, string? Username, string? OrganisationName, IReadOnlyList<string> Roles,
            bool HasPassword, Guid? SessionId);

    public static void Map(RouteGroupBuilder me) => me
        .MapGet("", Handle)
        .AllowSignedIn()
        .AllowWhileEnrolling()
        .WithName("GetMe")
        .WithSummary("Read who I am");

    private static async Task<Ok<Response>> Handle(Caller caller, DirectoryDb db, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PersonId, ct);
        var client = person is null ? await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caller.PersonId, ct) : null;
        var organisation = await db.Organisations.Where(o => o.Id == caller.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(ct);
        return TypedResults.Ok(new Response(
            caller.PersonId, caller.OrganisationId, person?.Name ?? client?.Name, person?.Username, organisation,
            [.. caller.Roles.Order(StringComparer.Ordinal)], person?.HasPassword ?? false, caller.SessionId));
    }
}
