using Microsoft.EntityFrameworkCore;
using Trials.Registration.Data;
using Trials.Rules;

namespace Trials.Registration.Packs;

internal static class ChosenPacks
{
    /// <summary>Everything two people ever activated: a few in a year.</summary>
    public static Task<List<PackActivation>> PackActivations(this RegistrationDb db, CancellationToken ct) => db.PackProposals
        .Where(p => p.Status == PackProposalStatus.Activated)
        .Select(p => new PackActivation(p.Number, p.RulePack, p.EffectiveFrom)).ToListAsync(ct);

    /// <summary>What a proposal changes on its day against what is decided now.</summary>
    public static async Task<PackDifference> DifferenceTo(this RegistrationDb db, ChosenPack chosen, string pack, DateOnly day, CancellationToken ct) =>
        new(chosen.On(day, await db.PackActivations(ct)), RulePacks.Find(pack));
}
