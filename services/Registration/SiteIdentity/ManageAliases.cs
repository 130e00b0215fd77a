using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.SiteIdentity;

/// <summary>The names a sponsor's people confirmed, to look through and to take back.</summary>
internal static class ManageAliases
{
    public sealed record AliasView(Guid AliasId, string Name, string? City, Guid OrganisationId, Guid ConfirmedBy, DateTimeOffset ConfirmedAt);

    public static void Map(RouteGroupBuilder aliases)
    {
        aliases.MapGet("", List)
            .Allow(Roles.Sponsor)
            .WithName("ListAliases")
            .WithSummary("The facility names your people confirmed, the oldest first");
        aliases.MapDelete("/{aliasId:guid}", Remove)
            .Allow(Roles.Sponsor)
            .WithName("RemoveAlias")
            .WithSummary("Forget a confirmed name; sites it matched stay named")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<AliasView>>> List(Caller caller, RegistrationDb db, CancellationToken ct) =>
        TypedResults.Ok(new Page<AliasView>([.. (await db.AliasesOf(caller.OrganisationId, ct)).Select(a =>
            new AliasView(a.Id, a.Name, a.City, a.OrganisationId, a.ConfirmedBy, a.ConfirmedAt))], null));

    private static async Task<Results<NoContent, NotFound>> Remove(Guid aliasId, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        var alias = await db.Aliases.SingleOrDefaultAsync(a => a.Id == aliasId && a.SponsorId == caller.OrganisationId, ct);
        if (alias is null) return TypedResults.NotFound();
        db.Aliases.Remove(alias);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
