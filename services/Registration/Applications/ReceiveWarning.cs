using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>The sponsor confirms to have a warning. Without this the warning never reached anybody, and nothing lapses.</summary>
internal static class ReceiveWarning
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/warnings/{number:int}/receipt", Handle)
        .Allow(Roles.Sponsor)
        .WithName("ReceiveWarning")
        .WithSummary("Confirm to have a warning that the application lapses")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ApplicationView>, NotFound>> Handle(
        Guid id, int number, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.OwnedBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var isRepeated = application.Warnings.Any(w => w.Round == application.Submissions.Count && w.Number == number && w.ReceivedAt is not null);
        if (!isRepeated)
        {
            db.Expect(application, ifMatch.Version);
            application.Receive(number, caller.Actor, clock.GetUtcNow());
            db.Publish(application, id, new WarningReceived { TrialId = id, Number = number, OccurredAt = application.ChangedAt }, caller.Actor);
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }
}
