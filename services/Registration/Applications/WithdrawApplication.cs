using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>The sponsor takes its application back, at any time; after acceptance it stops the trial at every site.</summary>
internal static class WithdrawApplication
{
    public sealed record Request(string Reason);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(2000);
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/withdrawal", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("WithdrawApplication")
        .WithSummary("Withdraw an application; an accepted trial stops at every site")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ApplicationView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var application = await db.Applications.OwnedBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        if (application.Withdrawal is { } withdrawn && withdrawn.Reason == request.Reason && withdrawn.By == caller.Actor)
            return TypedResults.Ok(ApplicationView.Of(application, caller));

        db.Expect(application, ifMatch.Version);
        application.Withdraw(request.Reason, caller.Actor, clock.GetUtcNow());
        // Nobody was ever told of a draft, so there is nobody to tell that it is gone.
        if (application.SubmittedAt is not null)
        {
            db.Publish(application, application.Id, new ApplicationWithdrawn
            {
                TrialId = application.Id,
                StopNumber = await db.NextNumber(Counter.Stops, ct),
                Reason = request.Reason,
                OccurredAt = application.ChangedAt,
            }, caller.Actor);
        }
        await work.Commit(ct);
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }
}
