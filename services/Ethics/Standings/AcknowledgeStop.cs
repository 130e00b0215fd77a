using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Standings;

/// <summary>The stop a person has read of: a newer one that came meanwhile stays to be acknowledged.</summary>
internal sealed record AcknowledgeStopRequest(long StopNumber)
{
    public sealed class Validator : AbstractValidator<AcknowledgeStopRequest>
    {
        public Validator() => RuleFor(r => r.StopNumber).GreaterThan(0);
    }
}

/// <summary>A hospital's committee or investigator has taken note of a stop at its site (SAF-15). Nothing waits for it: the gate is closed already.</summary>
internal static class AcknowledgeStop
{
    public static void Map(IEndpointRouteBuilder sites) => sites
        .MapPost("/{siteId:guid}/stop-acknowledgement", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.Investigator)
        .Validate<AcknowledgeStopRequest, AcknowledgeStopRequest.Validator>()
        .WithName("AcknowledgeStop")
        .WithSummary("Acknowledge a stop at your site, as its committee or its investigator")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<StopView>, NotFound>> Handle(
        Guid siteId, AcknowledgeStopRequest request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        // Each site's own row: two people of one hospital meet here, two hospitals never do.
        await db.Lock<Adoption>(siteId, ct);
        await db.Lock<SiteVersions>(siteId, ct);
        var number = request.StopNumber;
        var stop = await db.Stops.AsNoTracking().SingleOrDefaultAsync(s => s.Number == number, ct);
        var site = stop?.Sites.FirstOrDefault(s => s.SiteId == siteId && s.OrganisationId == caller.OrganisationId);
        if (stop is null || site is null) return TypedResults.NotFound();
        var receipt = await db.StopReceipts.SingleOrDefaultAsync(r => r.StopNumber == number && r.SiteId == siteId, ct);
        if (receipt is null)
        {
            db.StopReceipts.Add(receipt = StopReceipt.Of(number, site, caller.PersonId, clock.GetUtcNow()));
            db.Publish(receipt, receipt.Id, new StopAcknowledged
            {
                TrialId = stop.TrialId,
                SiteId = siteId,
                OrganisationId = site.OrganisationId,
                StopNumber = number,
            }, caller.Actor);
            await work.Commit(ct);
        }
        var receipts = new Dictionary<(long, Guid), StopReceipt> { [(number, siteId)] = receipt };
        return TypedResults.Ok(StopView.Of(stop, receipts, StopSight.Site, caller));
    }
}
