using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Recruitment.V1;
using Trials.Primitives;
using Trials.Recruitment.Data;
using Trials.Web;

namespace Trials.Recruitment.Participants;

internal static class ScreenParticipant
{
    public sealed record Request(string Code, string ConsentVersion, DateOnly ConsentedOn);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            // A telephone or identity number is no pseudonym (REC-10).
            RuleFor(r => r.Code).Matches("^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$").Must(code => !LooksLikeANumberOfAPerson(code))
                .WithMessage(_ => Problems.InChinese
                    ? "须为 1-32 位字母、数字、点、下划线或连字符，且不得为电话号码或身份证号。"
                    : "1 to 32 letters, digits, dots, dashes or underscores; no telephone or identity number.");
            RuleFor(r => r.ConsentVersion).NotEmpty().MaximumLength(64);
        }

        private static bool LooksLikeANumberOfAPerson(string code) => code.Length is 11 or 15 or 18 && code[..^1].All(char.IsAsciiDigit);
    }

    public static void Map(RouteGroupBuilder sites) => sites
        .MapPost("/{siteId:guid}/participants", Handle)
        .Allow(Roles.Investigator)
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("ScreenParticipant")
        .WithSummary("Begin the screening of a person who has consented");

    private static async Task<Results<Created<ParticipantView>, Ok<ParticipantView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var found = await db.Sites.Where(s => s.Id == siteId && s.Role != null && s.OrganisationId == caller.OrganisationId)
            .Select(s => new { s.TrialId }).SingleOrDefaultAsync(ct);
        if (found is null) return TypedResults.NotFound();

        await using var work = await db.Begin(ct);
        var trial = await db.HoldTrial(found.TrialId, ct);
        var site = await db.Sites.SingleAsync(s => s.Id == siteId, ct);
        var adopted = site.ApprovalUnder(trial)?.ConsentVersion;
        if (await db.Participants.SingleOrDefaultAsync(p => p.SiteId == siteId && p.Code == request.Code, ct) is { } known)
        {
            Rule.Require((known.ConsentVersion, known.ConsentedOn) == (request.ConsentVersion, request.ConsentedOn),
                ParticipantProblems.CodeTaken, request.Code);
            return TypedResults.Ok(ParticipantView.Of(known, adopted));
        }

        var participant = Participant.Screen(
            trial, site, await db.ReadStopLines(ct), request.Code, request.ConsentVersion, request.ConsentedOn, clock.GetUtcNow());
        db.Participants.Add(participant);
        db.Publish(participant, participant.Id, new ParticipantScreened
        {
            TrialId = trial.Id,
            SiteId = site.Id,
            OrganisationId = site.OrganisationId,
            ConsentVersion = participant.ConsentVersion,
        }, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/recruitment/participants/{participant.Id}", ParticipantView.Of(participant, adopted));
    }
}
