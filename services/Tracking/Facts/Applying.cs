using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Tracking.Board;

namespace Trials.Tracking.Facts;

/// <summary>What a fact changes in the rows of its trial and sites: the same when it comes and when the history is told again.</summary>
internal static class Applying
{
    public static async Task<Trial> Apply(this Ledger ledger, DomainEvent fact, Subject subject, CancellationToken ct)
    {
        var trial = await ledger.Trial(subject.TrialId, ct);
        var accepted = fact as ApplicationAccepted;
        if (accepted is not null) await ledger.LoadSites(accepted.TrialId, ct);
        var sites = new Dictionary<Guid, TrialSite>();
        foreach (var id in (accepted?.Sites.Select(s => s.SiteId) ?? []).Concat(subject.SiteId is { } one ? [one] : []))
            sites[id] = await ledger.Site(id, subject.TrialId, ct);
        Apply(fact, subject, trial, sites);
        return trial;
    }

    /// <summary>Changes the rows given, and adds those of sites that are not among them.</summary>
    public static void Apply(DomainEvent fact, Subject subject, Trial trial, Dictionary<Guid, TrialSite> sites)
    {
        var site = subject.SiteId is { } id ? Of(id) : null;
        // These name who filed, received or is late with something, which need not be the site's own hospital.
        if (fact is not (SafetyReportFiled or SafetyReportAcknowledged or DeadlineEscalated) && site is not null) site.OrganisationId ??= subject.OrganisationId;
        foreach (var told in (fact as ApplicationAccepted)?.Sites ?? []) Of(told.SiteId).Describe(told.OrganisationId, told.Number, told.Name, told.Role);
        if (fact is SiteAdded { Site: var added }) site!.Describe(added.OrganisationId, added.Number, added.Name, added.Role);
        Projection.Apply(fact, trial, site);

        TrialSite Of(Guid siteId) => sites.TryGetValue(siteId, out var known) ? known : sites[siteId] = TrialSite.Of(siteId, subject.TrialId);
    }
}
