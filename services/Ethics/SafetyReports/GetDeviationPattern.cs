using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>One site's deviations: how many, how many of them endangered somebody, how many were told late, and the last.</summary>
internal sealed record SiteDeviations(Guid SiteId, int Reported, int Grave, int Late, DateTimeOffset LastKnownAt);

/// <summary>The deviations of the whole study, the sites with most of them first.</summary>
internal sealed record DeviationPattern(Guid TrialId, int Reported, int Grave, IReadOnlyList<SiteDeviations> Sites);

/// <summary>What single reports at single sites come to in the whole study: for the lead committee and the sponsor (MR-49).</summary>
internal static class GetDeviationPattern
{
    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapGet("/{trialId:guid}/deviations", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember, Roles.Sponsor)
        .WithName("GetDeviationPattern")
        .WithSummary("How many deviations each site reported, for the lead committee and the sponsor")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<DeviationPattern>, NotFound>> Handle(Guid trialId, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var (own, sponsor, committee) = (caller.OrganisationId, caller.Is(Roles.Sponsor), caller.IsOfACommittee());
        var sees = (sponsor && await db.Reviews.InitialOf(trialId).AnyAsync(r => r.SponsorId == own, ct))
            || (committee && await db.Standings.AnyAsync(s => s.Id == trialId && s.LeadOrganisationId == own, ct));
        if (!sees) return TypedResults.NotFound();
        var deviations = (await db.SafetyReports.AsNoTracking().Where(r => r.TrialId == trialId && r.SiteId != null).ToListAsync(ct))
            .Where(r => r.Facts.Kind is SafetyReportKind.Deviation).ToList();
        var sites = deviations.GroupBy(r => r.SiteId!.Value).Select(at => new SiteDeviations(
            at.Key, at.Count(), at.Count(IsGrave), at.Count(r => r.IsLate), at.Max(r => r.Facts.KnownAt)));
        return TypedResults.Ok(new DeviationPattern(
            trialId, deviations.Count, deviations.Count(IsGrave), [.. sites.OrderByDescending(s => s.Reported).ThenBy(s => s.SiteId)]));
    }

    private static bool IsGrave(SafetyReport report) => report.Facts.Seriousness is not Seriousness.Other;
}
