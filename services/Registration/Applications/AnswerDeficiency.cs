using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>The sponsor answers one item of a returned application: what it changed, or why the item does not apply.</summary>
internal static class AnswerDeficiency
{
    public sealed record Request(string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/deficiencies/{number:int}/answer", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("AnswerDeficiency")
        .WithSummary("Answer one deficiency item; it reaches intake with the next submission")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<ApplicationView>, NotFound>> Handle(
        Guid id, int number, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.OwnedBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var isRepeated = application.Deficiencies.Any(d => d.Number == number && d.Answer?.Text == request.Text && d.Answer.By == caller.Actor);
        if (!isRepeated)
        {
            db.Expect(application, ifMatch.Version);
            application.Answer(number, request.Text, caller.Actor, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }
}
