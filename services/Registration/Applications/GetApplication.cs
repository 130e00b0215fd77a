using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>One application.</summary>
internal static class GetApplication
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetApplication")
        .WithSummary("Read an application; hospitals do not see its correspondence with intake")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ApplicationView>, NotFound>> Handle(Guid id, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        return application is null ? TypedResults.NotFound() : TypedResults.Ok(ApplicationView.Of(application, caller));
    }
}
