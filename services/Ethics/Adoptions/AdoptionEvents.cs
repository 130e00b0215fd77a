using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Opinions;
using Trials.Primitives;

namespace Trials.Ethics.Adoptions;

/// <summary>What others learn of a step: that a case went to the board, and how a hospital decided; never who said what.</summary>
internal static class AdoptionEvents
{
    public static void PublishStep(this EthicsDb db, Adoption adoption, AdoptionStep step, Opinion? opinion, Actor by)
    {
        if (step is AdoptionStep.SentToFullBoard) db.Publish(adoption, adoption.Id, SentToFullBoard(adoption), by);
        if (step is AdoptionStep.Decided) db.Publish(adoption, adoption.Id, Decided(adoption, opinion!), by);
    }

    /// <summary>A former lead's site goes on under its own decision, with the versions and validity it has by then (MR-51).</summary>
    public static AdoptionDecided DecidedUnder(Adoption a, SiteVersions site) => new()
    {
        TrialId = a.TrialId,
        SiteId = a.Id,
        OrganisationId = a.OrganisationId,
        OpinionId = a.OpinionId!.Value,
        Outcome = a.Outcome!.Value,
        IsEffective = a.IsEffective,
        OpenLocalConditions = 0,
        Versions = site.Versions,
        ValidUntil = site.ValidUntil,
    };

    private static AdoptionSentToFullBoard SentToFullBoard(Adoption a) =>
        new() { TrialId = a.TrialId, SiteId = a.Id, OrganisationId = a.OrganisationId, DueOn = a.DueOn!.Value };

    private static AdoptionDecided Decided(Adoption a, Opinion opinion) => new()
    {
        TrialId = a.TrialId,
        SiteId = a.Id,
        OrganisationId = a.OrganisationId,
        OpinionId = opinion.Id,
        Outcome = a.Outcome!.Value,
        IsEffective = a.IsEffective,
        Ground = a.Outcome is AdoptionOutcome.Declined ? a.Ground : null,
        OpenLocalConditions = a.Conditions.Count(c => c.MetAt is null),
        Versions = a.Outcome is AdoptionOutcome.Declined ? [] : opinion.Versions,
        ValidUntil = a.Outcome is AdoptionOutcome.Declined ? null : opinion.ValidUntil,
    };
}
