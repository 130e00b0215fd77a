using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Nodes;

internal static class ListSites
{
    public sealed record Item(
        Guid SiteId, Guid? OrganisationId, int? Number, string? Name, SiteRole? Role, AdoptionOutcome? Adoption, int? Places,
            bool IsActive, bool IsHeld,
        int Screened, int Enrolled, IReadOnlyList<NodeView> Nodes);

    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("/{trialId:guid}/sites", Handle)
        .AllowSignedIn()
        .WithName("ListTrackedSites")
        .WithSummary("Page through a trial's sites with their nodes");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid trialId, Guid? after, int? take, Caller caller, TrackingDb db, Stories stories, CancellationToken ct)
    {
        var trial = await db.TrialsVisibleTo(caller).SingleOrDefaultAsync(t => t.Id == trialId, ct);
        if (trial is null) return TypedResults.NotFound();
        var paging = new Paging(after, take);
        var visible = db.SitesVisibleTo(caller, trial);
        if (after is { } last) visible = visible.Where(s => s.Id > last);
        var sites = await visible.OrderBy(s => s.Id).Take(paging.Size + 1).ToListAsync(ct);
        var (story, today) = (await stories.Of(trial, ct), stories.Today);
        var limits = NodeLimits.Limits(story);
        return TypedResults.Ok(paging.Page([.. sites.Select(site => View(site, RoleOf(site, trial), NodeLimits.OfSite(trial, site, story, limits, today)))], item => item.SiteId));
    }

    private static Item View(TrialSite s, SiteRole? role, IReadOnlyList<NodeStatus> nodes) => new(
        s.Id, s.OrganisationId, s.Number, s.Name, role, s.Adoption?.Value.Outcome, s.Places?.Value, s.Active?.Value ?? false,
            s.Held?.Value ?? false,
        s.Screened, s.Enrolled, [.. nodes.Select(NodeView.Of)]);

    // Who leads now, whoever led when the nodes were set up (MR-51).
    private static SiteRole? RoleOf(TrialSite site, Trial trial) =>
        trial.LeadSiteId == site.Id ? SiteRole.Lead : site.Role is SiteRole.Lead ? SiteRole.Participating : site.Role;
}
