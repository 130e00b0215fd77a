using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>Intake says that an application is not one for the alliance, for a reason of the rule pack's closed list.</summary>
internal static class DismissApplication
{
    public sealed record Request(string Reason, string Note);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Reason).NotEmpty().MaximumLength(40);
            RuleFor(r => r.Note).NotEmpty().MaximumLength(2000);
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/out-of-scope", Handle)
        .Allow(Roles.Intake)
        .Validate<Request, Validator>()
        .WithName("DismissApplication")
        .WithSummary("Say that an application is out of the alliance's scope, with a reason of the rule pack's list")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ApplicationView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.Received().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        if (application.Dismissal is { } already && (already.Reason, already.Note, already.By) == (request.Reason, request.Note, caller.Actor))
            return TypedResults.Ok(ApplicationView.Of(application, caller));

        db.Expect(application, ifMatch.Version);
        application.Dismiss(request.Reason, request.Note, RulePacks.Find(application.RulePack), caller.Actor, clock.GetUtcNow());
        db.Publish(application, application.Id, new ApplicationOutOfScope
        {
            TrialId = application.Id,
            SponsorId = application.SponsorId,
            Reason = request.Reason,
            OccurredAt = application.ChangedAt,
        }, caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }
}
