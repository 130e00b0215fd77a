using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>
/// Whoever was asked answers a committee: the sponsor for its trials, a hospital's office or investigator for its own site. With the last
/// open answer the service clock goes on (CAL-09).
/// </summary>
internal static class AnswerInformation
{
    public sealed record Request(string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Text).NotEmpty().MaximumLength(8000);
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/information/{number:int}/answer", Handle)
        .Allow(Roles.Sponsor, Roles.InstitutionOffice, Roles.Investigator)
        .Validate<Request, Validator>()
        .WithName("AnswerInformation")
        .WithSummary("Answer what a participating committee asked of you")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, int number, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var adoption = await db.Adoptions.VisibleTo(db, caller).SingleOrDefaultAsync(a => a.Id == siteId, ct);
        if (adoption?.InformationAskedOf(caller).FirstOrDefault(i => i.Number == number) is null) return TypedResults.NotFound();
        db.Expect(adoption, ifMatch.Version);
        var review = await db.Reviews.AsNoTracking().InitialOf(adoption.TrialId).SingleAsync(ct);
        (await db.Standings.AsNoTracking().SingleAsync(s => s.Id == adoption.TrialId, ct)).RequireNotOver();
        if (adoption.AnswerInformation(number, request.Text, caller.PersonId, LocalRules.Of(review), clock.GetUtcNow()))
        {
            db.Publish(adoption, siteId, new AdoptionInformationAnswered
            {
                TrialId = adoption.TrialId,
                SiteId = siteId,
                OrganisationId = adoption.OrganisationId,
                Number = number,
                DueOn = adoption.DueOn!.Value,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(adoption, caller));
    }
}
