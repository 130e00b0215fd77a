using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The amendments of a trial, each for those whom it concerns.</summary>
internal static class ReadAmendments
{
    public static void Map(RouteGroupBuilder applications)
    {
        applications.MapGet("/{id:guid}/amendments", List)
            .AllowSignedIn()
            .WithName("ListAmendments")
            .WithSummary("The amendments filed on an application that the caller may see, by number")
            .ProducesProblem(StatusCodes.Status404NotFound);
        applications.MapGet("/{id:guid}/amendments/{number:int}", Get)
            .AllowSignedIn()
            .WithName("GetAmendment")
            .WithSummary("One amendment and what became of it")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<AmendmentView>>, NotFound>> List(Guid id, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        if (await Visible(id, caller, db, ct) is not { } amendments) return TypedResults.NotFound();
        var filed = await amendments.OrderBy(a => a.Number).ToListAsync(ct);
        return TypedResults.Ok(new Page<AmendmentView>([.. filed.Select(AmendmentView.Of)], null));
    }

    private static async Task<Results<Ok<AmendmentView>, NotFound>> Get(
        Guid id, int number, Caller caller, RegistrationDb db, CancellationToken ct) =>
        await Visible(id, caller, db, ct) is { } amendments && await amendments.SingleOrDefaultAsync(a => a.Number == number, ct) is { } amendment
            ? TypedResults.Ok(AmendmentView.Of(amendment))
            : TypedResults.NotFound();

    private static async Task<IQueryable<Amendment>?> Visible(Guid id, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        var sponsor = await db.Applications.VisibleTo(caller).Where(a => a.Id == id).Select(a => (Guid?)a.SponsorId).SingleOrDefaultAsync(ct);
        return sponsor is { } known ? db.AmendmentsVisibleTo(id, known, caller) : null;
    }
}
