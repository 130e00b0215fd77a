using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Recruitment.V1;
using Trials.Recruitment.Data;
using Trials.Web;

namespace Trials.Recruitment.Participants;

internal static class FailScreening
{
    /// <param name="Criterion">The code of the criterion not met, for instance <c>IN-03</c>; no free text about a person.</param>
    public sealed record Request(string Criterion);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Criterion).Matches("^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$");
    }

    public static void Map(RouteGroupBuilder participants) => participants
        .MapPost("/{id:guid}/screen-failure", Handle)
        .Allow(Roles.Investigator)
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("FailScreening")
        .WithSummary("Record that a screened person does not qualify");

    private static async Task<Results<Ok<ParticipantView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var found = await ParticipantCase.Open(db, id, caller, ct);
        if (found is not var (participant, trial, site, work)) return TypedResults.NotFound();
        if (participant.Status is ParticipantStatus.ScreenFailed && participant.FailedCriterion == request.Criterion) return TypedResults.Ok(found.View());

        db.Expect(participant, ifMatch.Version);
        participant.Fail(site, request.Criterion, clock.GetUtcNow());
        db.Publish(participant, participant.Id, new ScreeningFailed
        {
            TrialId = trial.Id,
            SiteId = site.Id,
            OrganisationId = site.OrganisationId,
            Criterion = request.Criterion,
        }, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Ok(found.View());
    }
}
