using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// The sponsor answers one item of a returned application, by one of three: the document that it filed since, the fact that it changed
/// since, or the statement that the item does not apply, with the reason as the text.
/// </summary>
internal static class AnswerDeficiency
{
    public sealed record Request(string Text, Guid? DocumentId = null, string? Field = null, bool IsNotApplicable = false);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
            RuleFor(r => r.Field).Length(1, 200);
            RuleFor(r => r.IsNotApplicable)
                .Must((r, _) => (r.DocumentId is null ? 0 : 1) + (r.Field is null ? 0 : 1) + (r.IsNotApplicable ? 1 : 0) == 1);
        }
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
        var application = await db.Applications.OwnedBy(caller).Whole().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var isRepeated = application.Deficiencies.Any(
            d => d.Number == number && d.Answer is { } already && already == Answered(request, caller, already.At));
        if (!isRepeated)
        {
            db.Expect(application, ifMatch.Version);
            application.Answer(number, Answered(request, caller, clock.GetUtcNow()));
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(ApplicationView.Of(application, caller));
    }

    private static DeficiencyAnswer Answered(Request request, Caller caller, DateTimeOffset at) =>
        new(request.Text, caller.Actor, at, request.DocumentId, request.Field);
}
