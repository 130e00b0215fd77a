using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Packs;

/// <summary>A coordinator, the proposer or another, takes a waiting proposal back: cases go on to begin as they do.</summary>
internal static class WithdrawRulePack
{
    public static void Map(RouteGroupBuilder packs) => packs
        .MapPost("/proposals/{id:guid}/withdrawal", Handle)
        .Allow(Roles.Coordinator)
        .WithName("WithdrawRulePack")
        .WithSummary("Take back a proposal that waits for its second person")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ProposalView>, NotFound>> Handle(
        Guid id, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, ChosenPack chosen, CancellationToken ct)
    {
        if (await db.PackProposals.FindAsync([id], ct) is not { } proposal) return TypedResults.NotFound();
        db.Expect(proposal, ifMatch.Version);
        proposal.Withdraw(caller.PersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ProposalView.Of(
            proposal, await db.DifferenceTo(chosen, proposal.RulePack, proposal.EffectiveFrom, ct), caller));
    }
}
