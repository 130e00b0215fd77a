using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.LeadTasks;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>
/// A participating chair closes the board with what more than half of all members voted for (ETH-22b, MR-33). A decline on a safety ground
/// asks the lead for its answer (MR-34).
/// </summary>
internal static class CloseBoard
{
    public sealed record Request(
        BoardOutcome Outcome, string Text, string? Ground = null, IReadOnlyList<ConditionDraft>? Conditions = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Outcome).IsInEnum();
            RuleFor(r => r.Text).MaximumLength(8000);
            RuleFor(r => r.Ground).MaximumLength(16);
            RuleForEach(r => r.Conditions).ChildRules(c =>
            {
                c.RuleFor(x => x.Object).NotEmpty().MaximumLength(80);
                c.RuleFor(x => x.Text).NotEmpty().MaximumLength(2000);
            });
        }
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/board/closing", Handle)
        .Allow(Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("CloseBoard")
        .WithSummary("Close the full board: to approve needs votes For, to disapprove votes Against, of more than half of all members")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.LockTrialOf(siteId, ct);
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        await db.ChairedBy(caller, ct);
        var closing = new BoardClosing(request.Outcome, request.Ground, request.Text, request.Conditions ?? []);
        var now = clock.GetUtcNow();
        var step = file.Adoption.CloseBoard(closing, file.Rules, caller.PersonId, now);
        db.PublishStep(file.Adoption, step, file.Opinion, caller.Actor);
        if (step is AdoptionStep.Decided && closing.Outcome is BoardOutcome.DisapproveHere && file.Rules.IsSafety(closing.Ground))
        {
            db.AskTheLead(file, ReassessmentCause.SafetyDecline, closing.Ground, closing.Text, now);
        }
        await work.Commit(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
