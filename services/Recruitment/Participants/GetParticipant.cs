using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Recruitment.Data;
using Trials.Web;

namespace Trials.Recruitment.Participants;

internal static class GetParticipant
{
    public static void Map(RouteGroupBuilder participants) => participants
        .MapGet("/{id:guid}", Handle)
        .Allow(Roles.Investigator)
        .WithName("GetParticipant")
        .WithSummary("One participant of the caller's own site");

    private static async Task<Results<Ok<ParticipantView>, NotFound>> Handle(Guid id, Caller caller, RecruitmentDb db, CancellationToken ct)
    {
        var participant = await db.Participants.VisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (participant is null) return TypedResults.NotFound();
        var site = await db.Sites.AsNoTracking().SingleAsync(s => s.Id == participant.SiteId, ct);
        var trial = await db.Trials.AsNoTracking().SingleAsync(t => t.Id == participant.TrialId, ct);
        return TypedResults.Ok(ParticipantView.Of(participant, site.ApprovalUnder(trial)?.ConsentVersion));
    }
}
