using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Standings;
using Trials.Web;

namespace Trials.Ethics.LeadTransfers;

/// <summary>A change of lead as everybody in the trial sees it.</summary>
internal sealed record LeadTransferView(
    Guid Id, Guid TrialId, Guid SiteId, Guid OrganisationId, Guid FromOrganisationId, TransferGround Ground, string Reason,
    DateTimeOffset RequestedAt, Guid ReviewId, bool? IsTaken, DateTimeOffset? EndedAt, int Version) : IVersionedResponse
{
    public static LeadTransferView Of(LeadTransfer t) => new(
        t.Id, t.TrialId, t.SiteId, t.OrganisationId, t.FromOrganisationId, t.Ground, t.Reason, t.RequestedAt, t.ReviewId, t.IsTaken, t.EndedAt,
        t.Version);
}

/// <summary>The changes of lead of one trial, for whoever sees its standing.</summary>
internal static class ListLeadTransfers
{
    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapGet("/{trialId:guid}/lead-transfers", Handle)
        .AllowSignedIn()
        .WithName("ListLeadTransfers")
        .WithSummary("The changes of lead of a trial, open and ended")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<IReadOnlyList<LeadTransferView>>, NotFound>> Handle(
        Guid trialId, Caller caller, EthicsDb db, CancellationToken ct)
    {
        if (!await db.Standings.VisibleTo(db, caller).AnyAsync(s => s.Id == trialId, ct)) return TypedResults.NotFound();
        var found = await db.LeadTransfers.AsNoTracking().Where(t => t.TrialId == trialId).OrderBy(t => t.Id).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<LeadTransferView>>([.. found.Select(LeadTransferView.Of)]);
    }
}
