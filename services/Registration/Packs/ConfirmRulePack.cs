using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Packs;

/// <summary>A coordinator who did not propose it activates the pack, and says by its hash that exactly this difference was read.</summary>
internal static class ConfirmRulePack
{
    public sealed record Request(string Sha256);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Sha256).Matches("^[0-9a-f]{64}$");
    }

    public static void Map(RouteGroupBuilder packs) => packs
        .MapPost("/proposals/{id:guid}/confirmation", Handle)
        .Allow(Roles.Coordinator)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("ConfirmRulePack")
        .WithSummary("Activate the rule pack that another person proposed; name the sha256 of the difference you have read")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ProposalView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, ChosenPack chosen, CancellationToken ct)
    {
        if (await db.PackProposals.FindAsync([id], ct) is not { } proposal) return TypedResults.NotFound();
        db.Expect(proposal, ifMatch.Version);
        var difference = await db.DifferenceTo(chosen, proposal.RulePack, proposal.EffectiveFrom, ct);
        if (proposal.Confirm(request.Sha256, difference, caller.PersonId, clock.GetUtcNow()))
        {
            db.Publish(proposal, proposal.Id, new RulePackActivated
            {
                Number = proposal.Number, RulePack = proposal.RulePack, EffectiveFrom = proposal.EffectiveFrom,
            }, caller.Actor);
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(ProposalView.Of(proposal, difference, caller));
    }
}
