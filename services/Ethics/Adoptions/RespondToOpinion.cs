using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A named reviewer answers the lead opinion (MR-31). The last of them, if all agree, decides the case.</summary>
internal static class RespondToOpinion
{
    public sealed record Request(
        ReviewerAnswer Response, IReadOnlyList<ConditionDraft>? Conditions = null, string? Ground = null, string? Text = null,
        IReadOnlyList<CheckedItem>? Checklist = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Response).IsInEnum();
            RuleForEach(r => r.Conditions).ChildRules(c =>
            {
                c.RuleFor(x => x.Object).NotEmpty().MaximumLength(80);
                c.RuleFor(x => x.Text).NotEmpty().MaximumLength(2000);
            });
            RuleForEach(r => r.Checklist).ChildRules(i =>
            {
                i.RuleFor(x => x.Object).NotEmpty().MaximumLength(80);
                i.RuleFor(x => x.Note).MaximumLength(2000);
            });
            RuleFor(r => r.Ground).MaximumLength(16);
            RuleFor(r => r.Text).MaximumLength(4000);
        }
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/responses", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("RespondToOpinion")
        .WithSummary("Answer the lead opinion as a named reviewer")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        var response = new ReviewerResponse(
            caller.PersonId, request.Response, request.Conditions ?? [], request.Ground, request.Text, clock.GetUtcNow())
        {
            Checklist = request.Checklist ?? [],
        };
        db.PublishStep(file.Adoption, file.Adoption.Respond(response, file.Rules), file.Opinion, caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
