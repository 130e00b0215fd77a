using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The sponsor takes one site out of an accepted study. There it works as a stop; everywhere else nothing changes.</summary>
internal static class WithdrawSite
{
    public sealed record Request(string Reason);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(2000);
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/sites/{number:int}/withdrawal", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("WithdrawSite")
        .WithSummary("Withdraw one site from an accepted study: enrolment there ends and its places are free")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(
        Guid id, int number, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Application>(id, ct);
        var application = await db.Applications.OwnedBy(caller).Include(a => a.Sites).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var left = application.Sites.FirstOrDefault(s => s.Number == number);
        var isRepeated = left?.Withdrawal is { } already && already.Reason == request.Reason && already.By == caller.Actor;
        if (!isRepeated)
        {
            db.Expect(application, ifMatch.Version);
            var now = clock.GetUtcNow();
            left = application.WithdrawSite(number, request.Reason, caller.Actor, now);
            // A place outside the alliance was never told of, so there is nobody to tell that it is gone.
            if (!left.IsOutside)
            {
                db.Publish(application, id, new SiteWithdrawn
                {
                    TrialId = id,
                    SiteId = left.Id,
                    OrganisationId = left.OrganisationId!.Value,
                    Number = number,
                    StopNumber = await db.NextNumber(Counter.Stops, ct),
                    Reason = request.Reason,
                    OccurredAt = now,
                }, caller.Actor);
            }
            await work.Commit(ct);
        }
        var known = await db.Known([left!.OrganisationId], ct);
        return TypedResults.Ok(SiteView.Of(left, left.OrganisationId is { } hospital ? known.GetValueOrDefault(hospital)?.Name : null));
    }
}
