using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A participating committee proposes something study-wide to the lead and the sponsor; it binds nobody (MR-32).</summary>
internal static class SuggestChange
{
    public sealed record Request(string Object, string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Object).NotEmpty().MaximumLength(80);
            RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
        }
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/suggestions", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair, Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("SuggestChange")
        .WithSummary("Suggest a change of something study-wide; it does not delay the adoption")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        file.Adoption.Suggest(request.Object, request.Text, file.Rules, caller.PersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
