using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Primitives;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Completion;

/// <summary>The sponsor files the study's completion report when the last site has closed; the lead reviews it (MR-50, ETH-31a(3)).</summary>
internal static class CompleteTrial
{
    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapPost("/{trialId:guid}/completion", Handle)
        .Allow(Roles.Sponsor)
        .Validate<CompletionRequest, CompletionRequest.Validator>()
        .WithName("CompleteTrial")
        .WithSummary("File the study's completion report, after every site has closed")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<TrialCompletionView>, Ok<TrialCompletionView>, NotFound>> Handle(
        Guid trialId, CompletionRequest request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var initial = await db.Reviews.AsNoTracking().InitialOf(trialId).SingleOrDefaultAsync(r => r.SponsorId == own, ct);
        if (initial is null) return TypedResults.NotFound();
        await using var work = await db.Begin(ct);
        await db.Lock<Standing>(trialId, ct);
        var last = await db.TrialCompletions.Where(c => c.TrialId == trialId).OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
        if (last is not null && last.FiledBy == caller.PersonId && last.Figures == request.Figures())
            return TypedResults.Ok(TrialCompletionView.Of(last));

        var isInForce = await db.Opinions.AnyAsync(o => o.TrialId == trialId && o.IsEffective, ct);
        Rule.Require(isInForce, CompletionProblems.NothingToComplete);
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var (id, reviewId) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        var completion = TrialCompletion.File(id, trialId, reviewId, last, await OpenSites(db, trialId, ct), request.Figures(), caller.PersonId, now);
        var due = WorkingCalendar.China.AddWorkingDays(today, RulePacks.Find(initial.RulePack).Clocks.LeadReviewWorkingDays).On;
        db.Begin(LeadReview.FollowUp(reviewId, initial, await db.LeadOf(trialId, ct), ReviewType.Completion, ReviewMode.Simplified, id,
            (await db.InForce(trialId, ct)).Versions, today, due), caller.Actor);
        db.TrialCompletions.Add(completion);
        await work.Commit(ct);
        return TypedResults.Created($"/ethics/trials/{trialId}/completion", TrialCompletionView.Of(completion));
    }

    // Where a committee let the study begin it must have been closed; where none did there is nothing to close.
    private static async Task<int> OpenSites(EthicsDb db, Guid trial, CancellationToken ct) =>
        await db.Adoptions.CountAsync(a => a.TrialId == trial && !db.SiteCompletions.Any(c => c.Id == a.Id)
            && !db.SiteVersions.Any(s => s.Id == a.Id && s.IsLead)
            && (a.Status == AdoptionStatus.Adopted || a.Status == AdoptionStatus.AdoptedWithLocalConditions
                || a.Status == AdoptionStatus.ApprovedByFullBoard), ct)
        + await db.SiteVersions.CountAsync(s => s.TrialId == trial && s.IsLead && !db.SiteCompletions.Any(c => c.Id == s.Id), ct);
}
