using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A participating chair names two or more reviewers (MR-30, ETH-31b).</summary>
internal static class NameAdoptionReviewers
{
    public sealed record Request(IReadOnlyList<Guid> PersonIds);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.PersonIds).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/reviewers", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("NameAdoptionReviewers")
        .WithSummary("Name the reviewers who check the lead opinion for this hospital")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        var committee = await db.ChairedBy(caller, ct);
        committee.RequireValid(clock.Today(), file.Rules.Pack.Committee);
        committee.RequireVoting(request.PersonIds);
        var opinion = await db.OpinionInForce(file.Adoption.TrialId, ct);
        if (file.Adoption.NameReviewers(request.PersonIds, caller.PersonId, file.Rules, clock.Today(), opinion?.Id) is AdoptionStep.Recorded)
        {
            db.Publish(file.Adoption, siteId, new AdoptionReviewersNamed
            {
                TrialId = file.Adoption.TrialId,
                SiteId = siteId,
                OrganisationId = file.Adoption.OrganisationId,
                Reviewers = file.Adoption.Case.Reviewers.Count,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
