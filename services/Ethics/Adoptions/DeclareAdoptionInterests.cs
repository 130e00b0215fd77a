using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A person of a participating committee declares their interests before the dossier opens to them (ETH-20).</summary>
internal static class DeclareAdoptionInterests
{
    public sealed record Request(bool HasConflict, string? Explanation = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Explanation).MaximumLength(2000);
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/declarations", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair, Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("DeclareAdoptionInterests")
        .WithSummary("Declare whether you have a conflict of interest in this case")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        var step = file.Adoption.Declare(caller.PersonId, request.HasConflict, request.Explanation, file.Rules, clock.GetUtcNow());
        db.PublishStep(file.Adoption, step, file.Opinion, caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
