using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Standings;

/// <summary>Whether a trial's opinion is in force.</summary>
internal sealed record StandingView(
    Guid TrialId, Guid LeadOrganisationId, StandingStatus Status, string? Reason, DateTimeOffset ChangedAt, long? StopNumber, int Version)
    : IVersionedResponse
{
    public static StandingView Of(Standing s) => new(s.Id, s.LeadOrganisationId, s.Status, s.Reason, s.ChangedAt, s.StopNumber, s.Version);
}

internal static class GetStanding
{
    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapGet("/{trialId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetStanding")
        .WithSummary("Whether the lead's opinion carries a trial now")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<StandingView>, NotFound>> Handle(Guid trialId, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var standing = await db.Standings.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(s => s.Id == trialId, ct);
        return standing is null ? TypedResults.NotFound() : TypedResults.Ok(StandingView.Of(standing));
    }

    /// <summary>A trial's standing is for the alliance, its sponsor, and every hospital that has a site in it.</summary>
    public static IQueryable<Standing> VisibleTo(this IQueryable<Standing> standings, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (alliance, sponsor, hospital) = (caller.IsOfTheAlliance(), caller.Is(Roles.Sponsor), caller.IsOfAHospital());
        return standings.Where(s => db.Reviews.Any(r => r.TrialId == s.Id
            && (alliance || (sponsor && r.SponsorId == own)
                || (hospital && (s.LeadOrganisationId == own || db.Adoptions.Any(a => a.TrialId == s.Id && a.OrganisationId == own))))));
    }
}
