using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Hospitals;
using Trials.Ethics.LeadTransfers;
using Trials.Ethics.Numbers;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Ethics.Opinions;

/// <summary>
/// The lead's chair issues the opinion. When it is effective, every waiting participant has the package in the same transaction
/// (SEED-12, MR-26) and the trial comes into force; when it suspends or terminates, the trial is stopped in that transaction (MR-47).
/// </summary>
internal static class IssueOpinion
{
    public sealed record Request(IReadOnlyList<ConditionRequest> Conditions, string Reasons, int FollowUpMonths);

    public sealed record ConditionRequest(
        string What, string Evidence, string? Code = null, DateOnly? DueOn = null, ConditionBlocks Blocks = ConditionBlocks.None);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleForEach(r => r.Conditions).ChildRules(c =>
            {
                c.RuleFor(x => x.Code).MaximumLength(80);
                c.RuleFor(x => x.What).NotEmpty().MaximumLength(2000);
                c.RuleFor(x => x.Evidence).NotEmpty().MaximumLength(2000);
                c.RuleFor(x => x.Blocks).IsInEnum();
            });
            RuleFor(r => r.Reasons).MaximumLength(8000);
        }
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/opinion", Handle)
        .Allow(Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("IssueOpinion")
        .WithSummary("Issue the lead committee's opinion on what was voted")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OpinionView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<LeadReview>(id, ct);
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        var conditions = Numbered(request);
        if (await AlreadyIssued(review, request, conditions, caller, db, ct) is { } issued) return TypedResults.Ok(issued);
        var committee = await db.ChairedBy(caller, ct);

        var (now, today, rules) = (clock.GetUtcNow(), clock.Today(), LocalRules.Of(review));
        review.RequireConcludable();
        foreach (var code in conditions.Select(c => c.Code).OfType<string>())
        {
            Rule.Require(rules.Pack.Recognition.FindObject(code) is not null, OpinionProblems.UnknownConditionCode, code);
        }
        var hospital = await db.Hospitals.AsNoTracking().SingleOrDefaultAsync(h => h.Id == committee.Id, ct);
        await db.Lock<Standing>(review.TrialId, ct);
        var standing = await db.Standings.SingleAsync(s => s.Id == review.TrialId, ct);
        Rule.Require(review.Type is ReviewType.LeadTransfer || standing.LeadOrganisationId == review.LeadOrganisationId, LeadTransferProblems.LeadsNoMore);
        // A stop waits for no membership (MR-01).
        if (!review.Decision!.Value.StopsTheTrial()) Hospital.RequireActive(hospital);
        var earlier = await db.Opinions.AsNoTracking().Where(o => o.TrialId == review.TrialId).OrderBy(o => o.Id).ToListAsync(ct);
        // Reviews of one trial run at once: what one has approved since stays, and each adds only what it changes itself.
        var inForce = earlier.LastOrDefault(o => o.IsEffective);
        var versions = inForce?.Versions.With(await db.ChangesBy(review, earlier, ct));
        var number = await db.NextNumber(Counters.OpinionsOf(today.Year), ct);
        var opinion = Opinion.Issue(
            new Issue(Guid.CreateVersion7(now), NumberOf(today.Year, number), new Letterhead(hospital?.Name ?? "", committee.Name, committee.Filing.Number), review,
                conditions, request.Reasons, request.FollowUpMonths, rules.DueOn(today, rules.IsBarred), caller.PersonId, now,
                earlier.LastOrDefault(), inForce, versions),
            rules.Pack.Opinion);
        review.Conclude(opinion.Id, caller.PersonId);
        var sequel = OpinionSequel.Of(opinion.Id);
        db.Opinions.Add(opinion);
        db.OpinionSequels.Add(sequel);
        db.Publish(opinion, opinion.Id, EventOf(opinion), caller.Actor);
        if (opinion.IsEffective) await SendPackages(opinion, standing, rules, today, caller, db, now, ct);
        await db.FollowUp(opinion, earlier, rules, today, caller.Actor, now, ct);
        if (opinion.Decision.StopsTheTrial()) await db.Stop(standing, opinion.Decision is Decision.Terminate, opinion.Reasons, caller, now, ct);
        await work.Commit(ct);
        return TypedResults.Ok(OpinionView.Of(opinion, sequel, caller));
    }

    private static IReadOnlyList<OpinionCondition> Numbered(Request request) =>
        [.. request.Conditions.Select((c, i) => new OpinionCondition(i + 1, c.Code, c.What, c.Evidence, c.DueOn, c.Blocks))];

    private static async Task<OpinionView?> AlreadyIssued(
        LeadReview review, Request request, IReadOnlyList<OpinionCondition> conditions, Caller caller, EthicsDb db, CancellationToken ct)
    {
        if (review.Status is not ReviewStatus.Decided || review.OpinionId is not { } last) return null;
        var opinion = await db.Opinions.SingleAsync(o => o.Id == last, ct);
        if (!opinion.IsThat(caller.PersonId, conditions, request.Reasons, request.FollowUpMonths)) return null;
        return OpinionView.Of(opinion, await db.OpinionSequels.SingleAsync(s => s.Id == last, ct), caller);
    }

    private static async Task SendPackages(
        Opinion opinion, Standing standing, LocalRules rules, DateOnly today, Caller caller, EthicsDb db, DateTimeOffset now,
        CancellationToken ct)
    {
        standing.Enforce(now);
        var waiting = await db.Adoptions.Where(a => a.TrialId == opinion.TrialId && a.Status == AdoptionStatus.WaitingLead && a.WithdrawnAt == null)
            .ToListAsync(ct);
        var policies = await db.PoliciesIn(opinion.TrialId, ct);
        var study = await db.Reviews.Where(r => r.Id == opinion.ReviewId).Select(r => r.Study).SingleAsync(ct);
        foreach (var adoption in waiting)
        {
            var policyBars = policies.GetValueOrDefault(adoption.OrganisationId)?.Bars(study.Product, today) ?? false;
            db.PublishStep(adoption, adoption.ReceivePack(opinion.Id, today, rules, policyBars), opinion, caller.Actor);
        }
    }

    private static string NumberOf(int year, long number) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-LEAD-{number:D4}");

    private static OpinionIssued EventOf(Opinion opinion) => new()
    {
        TrialId = opinion.TrialId,
        OpinionId = opinion.Id,
        Number = opinion.Number,
        LeadOrganisationId = opinion.LeadOrganisationId,
        Type = opinion.Type,
        SubjectId = opinion.SubjectId,
        Decision = opinion.Decision,
        IsEffective = opinion.IsEffective,
        Conditions = opinion.Conditions,
        Versions = opinion.Versions,
        ValidUntil = opinion.ValidUntil,
        AdoptionDueOn = opinion.AdoptionDueOn,
    };
}
