using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Packs;

/// <summary>A coordinator proposes that cases begin under another pack from a day on. Nothing changes by it.</summary>
internal static class ProposeRulePack
{
    public sealed record Request(string RulePack, DateOnly EffectiveFrom, string Reason);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.RulePack).NotEmpty().MaximumLength(80);
            RuleFor(r => r.EffectiveFrom).NotEmpty();
            RuleFor(r => r.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    public static void Map(RouteGroupBuilder packs) => packs
        .MapPost("/proposals", Handle)
        .Allow(Roles.Coordinator)
        .Validate<Request, Validator>()
        .WithName("ProposeRulePack")
        .WithSummary("Propose that cases begin under another rule pack from a day on; a second person confirms it")
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Ok<ProposalView>> Handle(
        Request request, Caller caller, RegistrationDb db, TimeProvider clock, ChosenPack chosen, CancellationToken ct)
    {
        Rule.Require(RulePacks.All.Any(pack => pack.Reference == request.RulePack), PackProblems.Unknown, request.RulePack);
        await using var work = await db.Begin(ct);
        var number = await db.NextNumber(PackProposal.Numbers, ct);
        var difference = await db.DifferenceTo(chosen, request.RulePack, request.EffectiveFrom, ct);
        var waiting = await db.PackProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Status == PackProposalStatus.Proposed, ct);
        if (waiting?.IsRepeatedBy(caller.PersonId, request.RulePack, request.EffectiveFrom, request.Reason) is true)
            return TypedResults.Ok(ProposalView.Of(waiting, difference, caller));

        Rule.Require(waiting is null, PackProblems.AnotherWaits);
        var now = clock.GetUtcNow();
        var proposal = PackProposal.Propose(
            Guid.CreateVersion7(now), number, difference, request.EffectiveFrom, request.Reason, caller.PersonId, now);
        db.PackProposals.Add(proposal);
        await work.Commit(ct);
        return TypedResults.Ok(ProposalView.Of(proposal, difference, caller));
    }
}
