using Trials.Allocation.Studies;
using Trials.Contracts.Allocation.V1;
using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>What must be so before a site may begin (rules.md 9.5).</summary>
public enum GateName
{
    Ethics, ProjectApproval, Contract, Insurance, HumanGeneticResources, Registration, RegulatoryPermission, NationalUpload, PlacesAccepted,
    ProductOnSite, Initiation, NotStopped, ApprovalValid, LeadConditions,
}

/// <summary>One gate as it is now: open, or closed and waiting for somebody.</summary>
internal sealed record Gate(GateName Name, string Rule, bool IsOpen, string? WaitsFor, GateText Text);

/// <summary>The green light as it follows from the facts (gates G1 and G2): computed whenever asked, never typed in.</summary>
internal static class Gates
{
    private const string Sponsor = "sponsor";
    private const string SiteOffice = "site-office";
    private const string SiteEthics = "site-ethics";
    private const string LeadEthics = "lead-ethics";
    private const string Alliance = "alliance";

    /// <summary>Every gate of this site in the order of the nodes.</summary>
    public static IReadOnlyList<Gate> Of(Trial trial, Site site, DateOnly today) =>
    [
        .. BeforeInitiation(trial, site),
        .. NeededTracks(trial, site, Track.Registration, Track.RegulatoryPermission),
        Places(site, today),
        .. NeededTracks(trial, site, Track.Initiation),
        NotStopped(trial, site),
        Valid(trial, site, today),
        .. Conditions(trial),
    ];

    /// <summary>G2: what the initiation visit comes after (N19).</summary>
    public static IEnumerable<Gate> BeforeInitiation(Trial trial, Site site) =>
        [Ethics(trial, site), .. NeededTracks(trial, site, Track.ProjectApproval, Track.Contract, Track.Insurance, Track.HumanGeneticResources,
            Track.NationalUpload, Track.ProductOnSite)];

    /// <summary>The gates whose closing takes the green light back.</summary>
    public static IEnumerable<Gate> ThatStay(Trial trial, Site site) =>
        [.. BeforeInitiation(trial, site), .. NeededTracks(trial, site, Track.Registration, Track.RegulatoryPermission, Track.Initiation)];

    /// <summary>What each of these says of itself, one sentence after the other.</summary>
    public static Bilingual Say(IReadOnlyCollection<Gate> gates) =>
        new(string.Join(' ', gates.Select(gate => gate.Text.English)), string.Concat(gates.Select(gate => gate.Text.Chinese)));

    private static Gate Ethics(Trial trial, Site site)
    {
        var isOpen = site.ApprovedUntil(trial) is not null;
        var waitsForLead = site.IsUnderTheLead || trial.Opinion is not { IsPositive: true };
        return isOpen ? Open(GateName.Ethics, "N09/N10", GateTexts.EthicsPositive)
            : Closed(GateName.Ethics, "N09/N10", waitsForLead ? LeadEthics : SiteEthics, waitsForLead ? GateTexts.LeadEthicsMissing : GateTexts.SiteEthicsMissing);
    }

    private static IEnumerable<Gate> NeededTracks(Trial trial, Site site, params Track[] tracks) =>
        tracks.Where(trial.Needs).Select(track => OfTrack(trial, site, track));

    private static Gate OfTrack(Trial trial, Site site, Track track)
    {
        var (name, rule, waitsFor) = track switch
        {
            Track.ProjectApproval => (GateName.ProjectApproval, "N08", SiteOffice),
            Track.Contract => (GateName.Contract, "N13", SiteOffice),
            Track.Insurance => (GateName.Insurance, "N16", Sponsor),
            Track.HumanGeneticResources => (GateName.HumanGeneticResources, "N14", Sponsor),
            Track.Registration => (GateName.Registration, "N15", Sponsor),
            Track.RegulatoryPermission => (GateName.RegulatoryPermission, "G1", Sponsor),
            Track.NationalUpload => (GateName.NationalUpload, "ETH-24", SiteOffice),
            Track.ProductOnSite => (GateName.ProductOnSite, "N18", SiteOffice),
            Track.Initiation => (GateName.Initiation, "N19", SiteOffice),
        };
        var isDone = (track.IsOfTrial() ? trial.Tracks : site.Tracks).Standing(track) is not null;
        if (!isDone) return Closed(name, rule, waitsFor, GateTexts.Missing(track));
        // A contract may be signed before, but binds only with the positive decision (CON-02).
        return track is Track.Contract && Ethics(trial, site) is { IsOpen: false } ethics
            ? Closed(name, rule, ethics.WaitsFor!, GateTexts.ContractWaits)
            : Open(name, rule, GateTexts.Done(track));
    }

    private static Gate Places(Site site, DateOnly today) =>
        site.PlacesAccepted > 0 ? Open(GateName.PlacesAccepted, "N17", GateTexts.PlacesAccepted)
        : site.PlacesTaken(today) > 0 ? Closed(GateName.PlacesAccepted, "N17", SiteOffice, GateTexts.PlacesOffered)
        : Closed(GateName.PlacesAccepted, "N17", Alliance, GateTexts.PlacesMissing);

    private static Gate NotStopped(Trial trial, Site site) =>
        trial.IsWithdrawn ? Closed(GateName.NotStopped, "MR-47", Sponsor, GateTexts.Withdrawn)
        : trial.Stop is { State: StopState.Terminated } ? Closed(GateName.NotStopped, "MR-47", LeadEthics, GateTexts.Terminated)
        : trial.Stop is { State: StopState.Suspended } ? Closed(GateName.NotStopped, "MR-47", LeadEthics, GateTexts.Suspended)
        : trial.SponsorStop is { Stops: true } ? Closed(GateName.NotStopped, "MR-47", Sponsor, GateTexts.StoppedBySponsor)
        : site.IsWithdrawn ? Closed(GateName.NotStopped, "MR-47", Sponsor, GateTexts.SiteWithdrawn)
        : site.IsHeld || site.IsRescinded ? Closed(GateName.NotStopped, "MR-47", SiteEthics, GateTexts.HeldLocally)
        : Open(GateName.NotStopped, "MR-47", GateTexts.NotStopped);

    private static Gate Valid(Trial trial, Site site, DateOnly today) =>
        site.ApprovedUntil(trial) is not { } until ? Closed(GateName.ApprovalValid, "MR-46", Ethics(trial, site).WaitsFor!, GateTexts.NothingValid)
        : today <= until ? Open(GateName.ApprovalValid, "MR-46", GateTexts.Valid)
        : Closed(GateName.ApprovalValid, "MR-46", LeadEthics, GateTexts.Lapsed);

    // Only where the lead put such a condition. Recruitment keeps its own doors by it, so that the light of an active site stays.
    private static IEnumerable<Gate> Conditions(Trial trial) => trial.BlockingActivation is [] ? []
        : [trial.HasOpenConditions ? Closed(GateName.LeadConditions, "ETH-22a", LeadEthics, GateTexts.ConditionsOpen)
            : Open(GateName.LeadConditions, "ETH-22a", GateTexts.ConditionsMet)];

    private static Gate Open(GateName name, string rule, GateText text) => new(name, rule, true, null, text);

    private static Gate Closed(GateName name, string rule, string waitsFor, GateText text) => new(name, rule, false, waitsFor, text);
}
