using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Allocation.Data;
using Trials.Allocation.Sites;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Web;

namespace Trials.Allocation.Offers;

internal static class DeclinePlaces
{
    public sealed record Request(string Reason);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(500);
    }

    public static void Map(RouteGroupBuilder sites) => sites
        .MapPost("/{siteId:guid}/places/decline", Handle)
        .Allow(Roles.InstitutionOffice)
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("DeclinePlaces")
        .WithSummary("Decline the places offered to the site; they can be offered to others at once");

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var found = await SiteCase.Open(db, siteId, caller, ct);
        if (found is not var (site, trial, work) || site.OrganisationId != caller.OrganisationId) return TypedResults.NotFound();

        if (site.DeclinePlaces(request.Reason))
        {
            db.Expect(site, ifMatch.Version);
            db.Publish(site, site.Id, new PlacesDeclined
            {
                TrialId = trial.Id,
                SiteId = site.Id,
                OrganisationId = site.OrganisationId,
                Reason = request.Reason,
            }, caller.Actor);
            await work.Commit(ct);
        }
        return TypedResults.Ok(SiteView.Of(trial, site, clock.GetUtcNow()));
    }
}
