using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Packs;

/// <summary>Every version this installation has, under which cases begin today, what was activated, and what waits for a second person.</summary>
internal static class ListRulePacks
{
    public sealed record Response(IReadOnlyList<PackView> Packs, IReadOnlyList<ActivationView> Activations, ProposalView? Proposed);

    public static void Map(RouteGroupBuilder packs) => packs
        .MapGet("", Handle)
        .Allow(Roles.Coordinator, Roles.AllianceOffice)
        .WithName("ListRulePacks")
        .WithSummary("List the rule packs, which is in force today, and which is proposed with what it changes");

    private static async Task<Ok<Response>> Handle(Caller caller, RegistrationDb db, TimeProvider clock, ChosenPack chosen, CancellationToken ct)
    {
        var inForce = chosen.On(WorkingCalendar.China.DateOf(clock.GetUtcNow()), await db.PackActivations(ct)).Reference;
        var proposed = await db.PackProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Status == PackProposalStatus.Proposed, ct);
        var activated = await db.PackProposals.AsNoTracking().Where(p => p.Status == PackProposalStatus.Activated)
            .OrderByDescending(p => p.Number).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            [
                .. RulePacks.All.OrderBy(p => p.Id, StringComparer.Ordinal).ThenByDescending(p => p.Version).Select(p => new PackView(
                    p.Reference, p.Id, p.Version, p.Title, p.EffectiveFrom, p.Reference == inForce, p.Reference == proposed?.RulePack)),
            ],
            [.. activated.Select(p => new ActivationView(p.RulePack, p.EffectiveFrom, p.Reason, p.ProposedAt, p.EndedAt))],
            proposed is null ? null
                : ProposalView.Of(proposed, await db.DifferenceTo(chosen, proposed.RulePack, proposed.EffectiveFrom, ct), caller)));
    }
}
