using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The modifications of a trial, for everybody who sees the application.</summary>
internal static class ReadModifications
{
    public static void Map(RouteGroupBuilder applications)
    {
        applications.MapGet("/{id:guid}/modifications", List)
            .AllowSignedIn()
            .WithName("ListModifications")
            .WithSummary("The modifications filed on an application, by number")
            .ProducesProblem(StatusCodes.Status404NotFound);
        applications.MapGet("/{id:guid}/modifications/{number:int}", Get)
            .AllowSignedIn()
            .WithName("GetModification")
            .WithSummary("One modification with the dossier as it stood with it")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<ModificationView>>, NotFound>> List(Guid id, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        if (!await db.Applications.VisibleTo(caller).AnyAsync(a => a.Id == id, ct)) return TypedResults.NotFound();
        var filed = await db.ModificationsVisibleTo(id, caller).OrderBy(m => m.Number).ToListAsync(ct);
        return TypedResults.Ok(new Page<ModificationView>([.. filed.Select(ModificationView.Of)], null));
    }

    private static async Task<Results<Ok<ModificationView>, NotFound>> Get(
        Guid id, int number, Caller caller, RegistrationDb db, CancellationToken ct) =>
        await db.ModificationsVisibleTo(id, caller).SingleOrDefaultAsync(m => m.Number == number, ct) is { } modification
            ? TypedResults.Ok(ModificationView.Of(modification))
            : TypedResults.NotFound();
}
