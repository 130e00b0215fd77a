using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Recruitment.Data;
using Trials.Web;

namespace Trials.Recruitment.Participants;

internal static class RenewConsent
{
    public sealed record Request(string ConsentVersion, DateOnly ConsentedOn);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.ConsentVersion).NotEmpty().MaximumLength(64);
    }

    public static void Map(RouteGroupBuilder participants) => participants
        .MapPost("/{id:guid}/consent", Handle)
        .Allow(Roles.Investigator)
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("RenewConsent")
        .WithSummary("Record that a person signed the version adopted since (REC-08)");

    private static async Task<Results<Ok<ParticipantView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var found = await ParticipantCase.Open(db, id, caller, ct);
        if (found is not var (participant, trial, site, work)) return TypedResults.NotFound();
        if ((participant.ConsentVersion, participant.ConsentedOn) == (request.ConsentVersion, request.ConsentedOn)) return TypedResults.Ok(found.View());

        db.Expect(participant, ifMatch.Version);
        participant.RenewConsent(trial, site, request.ConsentVersion, request.ConsentedOn, clock.GetUtcNow());
        await work.Commit(ct);
        return TypedResults.Ok(found.View());
    }
}
