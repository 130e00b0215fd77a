using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Opinions;
using Trials.Primitives;

namespace Trials.Ethics.Confirmations;

/// <summary>
/// The versions one site may use now and until when: what it adopted, and every change that it confirmed since, in the order it confirmed
/// them. Changes that it has not confirmed are not in it, whatever the lead approved (MR-40, rules.md 14.9).
/// </summary>
internal sealed class SiteVersions : IVersioned
{
    private SiteVersions() { }

    /// <summary>The site's id.</summary>
    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid OrganisationId { get; private init; }

    /// <summary>Whether the lead hospital runs it: there the lead's opinion needs no second confirmation.</summary>
    public bool IsLead { get; private set; }

    /// <summary>Of the lead hospital's own site, as the application names it; the others' are in their adoptions.</summary>
    public int? Number { get; private init; }
    public string? Name { get; private init; }
    public Guid? OpinionId { get; private set; }
    public IReadOnlyList<DossierDocument> Versions { get; private set; } = [];
    public DateOnly? ValidUntil { get; private set; }
    public DateTimeOffset? ChangedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The lead hospital's own site, from the acceptance on.</summary>
    public static SiteVersions OfLead(AcceptedSite site, Guid trial) => new()
    {
        Id = site.SiteId, TrialId = trial, OrganisationId = site.OrganisationId, IsLead = true, Number = site.Number, Name = site.Name,
    };

    public static SiteVersions Of(Adoption adoption) =>
        new() { Id = adoption.Id, TrialId = adoption.TrialId, OrganisationId = adoption.OrganisationId };

    /// <summary>Its hospital's committee leads the trial (MR-51), or no longer does.</summary>
    public void TakeLead() => IsLead = true;

    public void YieldLead() => IsLead = false;

    /// <summary>What the site began with: its adopted opinion, or for the lead the one in force. A newer adoption begins anew.</summary>
    public void Begin(Opinion opinion, DateTimeOffset since)
    {
        if (ChangedAt is not null && since <= ChangedAt) return;
        (OpinionId, Versions, ValidUntil, ChangedAt) = (opinion.Id, opinion.Versions, opinion.ValidUntil, since);
    }

    /// <summary>
    /// A confirmed change: each new version takes the place of the one with its code and language, unless that is newer. In whatever order a
    /// site confirms, it never goes back (GCP-23).
    /// </summary>
    public void Confirm(IReadOnlyList<DossierDocument> changes, Guid? opinion, DateOnly? validUntil, DateTimeOffset now)
    {
        Versions = Versions.With([.. changes.Where(c => !Versions.Any(v =>
            (v.Code, v.Language) == (c.Code, c.Language) && v.DocumentId.CompareTo(c.DocumentId) > 0))]);
        ChangedAt = now;
        if (validUntil > ValidUntil) ValidUntil = validUntil;
        if (opinion is { } newer && (OpinionId is not { } known || newer.CompareTo(known) > 0)) OpinionId = newer;
    }
}

/// <summary>Lists of versions and how a change works on them.</summary>
internal static class VersionLists
{
    /// <summary>The list with those documents in the place of the earlier ones of the same code and language.</summary>
    public static IReadOnlyList<DossierDocument> With(this IReadOnlyList<DossierDocument> versions, IReadOnlyList<DossierDocument> changes) =>
    [
        .. versions.Where(v => !changes.Any(c => (c.Code, c.Language) == (v.Code, v.Language))),
        .. changes,
    ];

    /// <summary>What of a dossier no effective opinion has named before: amendments run at once, so each carries its own changes only.</summary>
    public static IReadOnlyList<DossierDocument> ChangesSince(this IReadOnlyList<DossierDocument> dossier, IEnumerable<Opinion> earlier)
    {
        var known = earlier.Where(o => o.IsEffective).SelectMany(o => o.Versions).Select(d => d.DocumentId).ToHashSet();
        return [.. dossier.Where(d => !known.Contains(d.DocumentId))];
    }
}
