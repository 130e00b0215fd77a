using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Applications;
using SiteRole = Trials.Contracts.SiteRole;

namespace Trials.Registration.Filings;

/// <summary>What a site has to do with an amendment (MR-40 to MR-43).</summary>
public enum SiteTask
{
    /// <summary>Its committee leads and reviews it.</summary>
    Reviews,

    /// <summary>Its committee confirms what the lead approved; until then the new version is not used there.</summary>
    Confirms,

    /// <summary>It concerns this hospital alone, and its own committee decides.</summary>
    Decides,

    /// <summary>The lead's secretary takes note of an administrative change.</summary>
    TakesNote,

    /// <summary>The lead gets a copy of a change at one site.</summary>
    GetsCopy,
}

/// <summary>A document as it is in force and as it would become; no old one when its kind is new to the dossier.</summary>
internal sealed record DocumentChange(DossierDocument? Old, DossierDocument New);

/// <summary>A site that an amendment touches.</summary>
internal sealed record TouchedSite(ApplicationSite Site, SiteTask Task);

/// <summary>Whom and what an amendment touches, told before it is filed.</summary>
internal sealed record AmendmentReach(
    IReadOnlyList<DocumentChange> Documents, IReadOnlyList<FactChange> Facts, IReadOnlyList<TouchedSite> Sites,
    IReadOnlyList<PublicItem> PublicItems, IReadOnlyList<PublicItem> PublicItemsToCheck, IReadOnlyList<Overlap> Overlaps)
{
    private const string ConsentForm = "ICF";

    /// <summary>A consent form changes: whoever signed an earlier version at a touched site is asked anew (ETH-38).</summary>
    public bool ChangesConsent => Documents.Any(d => d.New.Code == ConsentForm);

    /// <param name="filed">What the sponsor would file; refused as filing it would be, but for an overlap, which is told.</param>
    /// <param name="ethics">What Ethics said of the trial.</param>
    /// <param name="dossier">The dossier as it stands.</param>
    /// <param name="modified">The documents of modifications, which are in force beside what was accepted.</param>
    public static AmendmentReach Of(FiledAmendment filed, TrialEthics? ethics, Dossier dossier, IReadOnlySet<Guid> modified)
    {
        var documents = AmendmentRules.Require(filed, ethics, dossier);
        PublicItem[] items = [.. filed.Facts.Select(f => PublicItem.Of(f.Field)).OfType<PublicItem>().Distinct().OrderBy(i => i.Number)];
        return new AmendmentReach(
            [.. documents.Select(d => new DocumentChange(InForce(d, filed, dossier, modified)?.Told(), d.Told()))],
            filed.Facts,
            [.. Touched(filed, dossier.Application).OrderBy(s => s.Site.Number)],
            items,
            [.. documents.SelectMany(d => PublicItem.In(d.Code)).Except(items).Distinct().OrderBy(i => i.Number)],
            AmendmentRules.Overlaps(filed, documents, dossier));
    }

    private static ApplicationDocument? InForce(
        ApplicationDocument document, FiledAmendment filed, Dossier dossier, IReadOnlySet<Guid> modified)
    {
        var amended = dossier.Amendments.Where(a => a.IsInForce && (a.SiteId is null || a.SiteId == filed.SiteId))
            .SelectMany(a => a.Documents).Select(d => d.DocumentId);
        var inForce = dossier.Application.Submissions[^1].Documents.Concat(amended).Concat(modified).ToHashSet();
        return dossier.Application.Documents
            .Where(d => inForce.Contains(d.Id) && (d.Code, d.Language) == (document.Code, document.Language)).MaxBy(d => d.Id);
    }

    private static IEnumerable<TouchedSite> Touched(FiledAmendment filed, Application application)
    {
        var sites = application.SitesTakingPart;
        return filed.Kind switch
        {
            AmendmentKind.Substantial or AmendmentKind.Minor or AmendmentKind.UrgentSafety =>
                sites.Select(s => new TouchedSite(s, s.Role is SiteRole.Lead ? SiteTask.Reviews : SiteTask.Confirms)),
            AmendmentKind.SiteOnly => sites.Where(s => s.Id == filed.SiteId).Select(s => new TouchedSite(s, SiteTask.Decides))
                .Concat(sites.Where(s => s.Role is SiteRole.Lead && s.Id != filed.SiteId).Select(s => new TouchedSite(s, SiteTask.GetsCopy))),
            AmendmentKind.Administrative =>
                sites.Where(s => s.Role is SiteRole.Lead).Select(s => new TouchedSite(s, SiteTask.TakesNote)),
        };
    }
}
