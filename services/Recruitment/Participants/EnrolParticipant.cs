using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Recruitment.V1;
using Trials.Recruitment.Data;
using Trials.Web;

namespace Trials.Recruitment.Participants;

internal static class EnrolParticipant
{
    public static void Map(RouteGroupBuilder participants) => participants
        .MapPost("/{id:guid}/enrolment", Handle)
        .Allow(Roles.Investigator)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("EnrolParticipant")
        .WithSummary("Take a place for a screened person");

    private static async Task<Results<Ok<ParticipantView>, NotFound>> Handle(
        Guid id, Caller caller, IfMatch ifMatch, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var found = await ParticipantCase.Open(db, id, caller, ct);
        if (found is not var (participant, trial, site, work)) return TypedResults.NotFound();
        if (participant.Status is ParticipantStatus.Enrolled) return TypedResults.Ok(found.View());

        db.Expect(participant, ifMatch.Version);
        participant.Enrol(trial, site, await db.ReadStopLines(ct), clock.GetUtcNow());
        db.Publish(participant, participant.Id, new ParticipantEnrolled
        {
            TrialId = trial.Id,
            SiteId = site.Id,
            OrganisationId = site.OrganisationId,
            EnrolledAtSite = site.Enrolled,
            EnrolledInTrial = trial.Enrolled,
        }, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Ok(found.View());
    }
}
