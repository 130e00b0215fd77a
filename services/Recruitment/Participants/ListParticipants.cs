using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Recruitment.Data;
using Trials.Web;

namespace Trials.Recruitment.Participants;

internal static class ListParticipants
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapGet("/{siteId:guid}/participants", Handle)
        .Allow(Roles.Investigator)
        .WithName("ListParticipants")
        .WithSummary("The participants of the caller's own site, by code");

    private static async Task<Results<Ok<Page<ParticipantView>>, NotFound>> Handle(
        Guid siteId, Guid? after, int? take, Caller caller, RecruitmentDb db, CancellationToken ct)
    {
        var site = await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId && s.OrganisationId == caller.OrganisationId, ct);
        if (site is null) return TypedResults.NotFound();
        var trial = await db.Trials.AsNoTracking().SingleAsync(t => t.Id == site.TrialId, ct);
        var adopted = site.ApprovalUnder(trial)?.ConsentVersion;
        var paging = new Paging(after, take);
        var participants = await db.Participants.VisibleTo(caller).AsNoTracking()
            .Where(p => p.SiteId == siteId && (after == null || p.Id > after)).OrderBy(p => p.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page([.. participants.Select(p => ParticipantView.Of(p, adopted))], view => view.ParticipantId));
    }
}
