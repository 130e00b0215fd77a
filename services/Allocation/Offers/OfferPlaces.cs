using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Allocation.Sites;
using Trials.Allocation.Studies;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Primitives;
using Trials.Rules;
using Trials.Web;

namespace Trials.Allocation.Offers;

internal static class OfferPlaces
{
    public sealed record Request(IReadOnlyList<Line> Offers);

    /// <summary>So many of the planned participants for one site of the trial, and why: the site reads the reason (ALLOC-07).</summary>
    public sealed record Line(Guid SiteId, int Places, string? Reason = null);

    public sealed record Response(Guid TrialId, int PlannedEnrolment, int PlacesTaken, DateOnly AnswerBy, int Version) : IVersionedResponse;

    public sealed class Validator : AbstractValidator<Request>
    {
        private const int MostPlaces = 1_000_000;

        public Validator()
        {
            RuleFor(r => r.Offers).NotEmpty().Must(lines => lines.Count <= Paging.MostItems && lines.DistinctBy(l => l.SiteId).Count() == lines.Count)
                .WithMessage(_ => Problems.InChinese ? "每个研究中心只能出现一次，且最多 500 项。" : "Each site once, and at most 500 of them.");
            RuleForEach(r => r.Offers).ChildRules(line =>
            {
                line.RuleFor(l => l.Places).InclusiveBetween(1, MostPlaces);
                line.RuleFor(l => l.Reason).MaximumLength(500);
            });
        }
    }

    public static void Map(RouteGroupBuilder trials) => trials
        .MapPost("/{trialId:guid}/offers", Handle)
        .Allow(Roles.Coordinator)
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("OfferPlaces")
        .WithSummary("Offer places to sites; all given away together never exceed the planned enrolment");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid trialId, Request request, Caller caller, AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.TrialsVisibleTo(caller).AnyAsync(t => t.Id == trialId, ct)) return TypedResults.NotFound();
        await using var work = await db.Begin(ct);
        var trial = await db.HoldTrial(trialId, ct);
        var sites = await db.Sites.Where(s => s.TrialId == trialId && s.Role != null).ToDictionaryAsync(s => s.Id, ct);

        var today = WorkingCalendar.China.DateOf(clock.GetUtcNow());
        var answerBy = WorkingCalendar.China.AddWorkingDays(today, trial.Rules.Clocks.OfferHoldWorkingDays).On;
        foreach (var line in request.Offers)
        {
            Rule.Require(sites.TryGetValue(line.SiteId, out var site), PlaceProblems.NotASite, line.SiteId);
            if (site!.Offer(line.Places, line.Reason, answerBy, today)) db.Publish(site, site.Id, Offered(site, answerBy), caller.Actor);
        }
        var taken = sites.Values.Sum(s => (long)s.PlacesTaken(today));
        Rule.Require(taken <= trial.PlannedEnrolment, PlaceProblems.OverPlan,
            taken.ToString(CultureInfo.InvariantCulture), trial.PlannedEnrolment.ToString(CultureInfo.InvariantCulture));
        await work.Commit(ct);
        return TypedResults.Ok(new Response(trialId, trial.PlannedEnrolment, (int)taken, answerBy, trial.Version));
    }

    private static PlacesOffered Offered(Site site, DateOnly answerBy) => new()
    {
        TrialId = site.TrialId,
        SiteId = site.Id,
        OrganisationId = site.OrganisationId,
        Places = site.PlacesOffered,
        AnswerBy = answerBy,
    };
}
