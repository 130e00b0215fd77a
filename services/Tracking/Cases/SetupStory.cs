using Trials.Contracts.Allocation.V1;
using Trials.Rules;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Cases;

/// <summary>What runs beside ethics until a site may start (SEED-14), and its participants' first steps (N12 to N22).</summary>
internal static class SetupStory
{
    private static readonly Track[] OfTrial = [Track.Insurance, Track.HumanGeneticResources, Track.Registration, Track.RegulatoryPermission];

    public static void BeginTrialTracks(this Story story, DateTimeOffset at)
    {
        story.BeginTrack(Track.Insurance, null, at);
        story.BeginTrack(Track.RegulatoryPermission, null, at);
    }

    /// <summary>N14 and N15 rest on the lead opinion.</summary>
    public static void BeginTracksAfterOpinion(this Story story, DateTimeOffset at)
    {
        story.BeginTrack(Track.HumanGeneticResources, null, at);
        story.BeginTrack(Track.Registration, null, at);
    }

    public static void BeginSiteTracks(this Story story, StorySite site, DateTimeOffset at)
    {
        story.BeginTrack(Track.ProjectApproval, site, at);
        story.BeginTrack(Track.Contract, site, at);
    }

    /// <summary>The site's ethics is positive: the contract may take effect (N13), and what was adopted is uploaded (ETH-24).</summary>
    public static void EthicsPositive(this Story story, StorySite site, DateTimeOffset at)
    {
        if (site.IsOut) return;
        site.IsPositive = true;
        story.BeginTrack(Track.NationalUpload, site, at);
        if (story.Running(CaseKind.Track, site.Id, Track.Contract) is { } contract)
        {
            // CON-02: signed when text and ethics are there, whichever is later.
            var signature = story.Working(at, story.Rules.Clocks.ContractSignatureWorkingDays);
            var (agreed, today) = (contract.Now.Limit, story.Day(at));
            var isLater = agreed is null || signature.DueOn(story.Calendar, today).On > agreed.DueOn(story.Calendar, today).On;
            contract.Pass(at, Deeds.Finish(Track.Contract), Holder.SiteOffice, site.OrganisationId, Node.N13, isLater ? signature : agreed);
        }
        story.Ready(site, at);
    }

    public static void Finish(this Story story, TrackFinished e)
    {
        var at = e.OccurredAt;
        var site = e.SiteId is { } id ? story.Site(id, e.OrganisationId) : null;
        if (!(site?.Done ?? story.Done).Add(e.Track)) return;
        if (story.Newest(CaseKind.Track, site?.Id, e.Track) is null) story.OpenTrack(e.Track, site, at);
        story.Running(CaseKind.Track, site?.Id, e.Track)?.Close(at);
        if (site is null)
        {
            foreach (var each in story.SitesIn().ToArray()) story.Ready(each, at);
            return;
        }
        if (e.Track is Track.ProjectApproval) story.BeginPlaces(site, at);
        if (e.Track is Track.Contract) story.BeginTrack(Track.ProductOnSite, site, at);
        if (e.Track is Track.Initiation) story.BeginActivation(site, at);
        story.Ready(site, at);
    }

    /// <summary>What was done is to be done again: another round of the same track.</summary>
    public static void Reopen(this Story story, TrackReopened e)
    {
        var site = e.SiteId is { } id ? story.Site(id, e.OrganisationId) : null;
        if ((site?.Done ?? story.Done).Remove(e.Track)) story.BeginTrack(e.Track, site, e.OccurredAt);
    }

    public static void Offer(this Story story, PlacesOffered e)
    {
        var (at, site) = (e.OccurredAt, story.Site(e.SiteId, e.OrganisationId));
        story.BeginPlaces(site, at)?.Pass(at, Deeds.AnswerPlaces, Holder.SiteOffice, site.OrganisationId, Node.N17,
            Limit.Until(e.AnswerBy, story.Day(at), Clock.Working)); // ALLOC-05
    }

    public static void AcceptPlaces(this Story story, Guid site, Guid organisation, DateTimeOffset at)
    {
        if (story.Newest(CaseKind.Places, site) is null) story.BeginPlaces(story.Site(site, organisation), at);
        story.Running(CaseKind.Places, site)?.Close(at);
    }

    public static void DeclinePlaces(this Story story, PlacesDeclined e) =>
        story.BeginPlaces(story.Site(e.SiteId, e.OrganisationId), e.OccurredAt)?.Pass(e.OccurredAt, Deeds.OfferPlaces, Holder.Alliance, null, Node.N17,
            story.Working(e.OccurredAt, story.Rules.Clocks.AllocationWorkingDays));

    /// <summary>An offer nobody answered is free for others from the day after it was held, without anybody's deed (ALLOC-05).</summary>
    public static void LapseOffers(this Story story, DateOnly today)
    {
        foreach (var offer in story.Cases.Where(c => c.IsOpen && c.Now.Deed == Deeds.AnswerPlaces))
        {
            if (offer.Now.Limit?.FixedOn is not { } last || last >= today) continue;
            var at = new DateTimeOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue), story.Calendar.Zone.BaseUtcOffset);
            if (at > offer.Now.From) offer.Pass(at, Deeds.OfferPlaces, Holder.Alliance, null, Node.N17, story.Working(at, story.Rules.Clocks.AllocationWorkingDays));
        }
    }

    public static void Activate(this Story story, StorySite site, DateTimeOffset at)
    {
        site.IsActive = true;
        if (story.Newest(CaseKind.Activation, site.Id) is null) story.BeginActivation(site, at);
        story.Running(CaseKind.Activation, site.Id)?.Close(at);
        story.Recruit(site, at);
    }

    public static void Deactivate(this Story story, StorySite site, DateTimeOffset at)
    {
        site.IsActive = false;
        CaseKind[] work = [CaseKind.Screening, CaseKind.Enrolment, CaseKind.Recruitment];
        foreach (var one in story.Cases.Where(c => c.IsOpen && c.Key.SiteId == site.Id && work.Contains(c.Key.Kind))) one.Close(at);
        story.BeginActivation(site, at);
    }

    public static void Screened(this Story story, StorySite site, DateTimeOffset at)
    {
        site.HasScreened = true;
        story.Running(CaseKind.Screening, site.Id)?.Close(at);
        if (site.IsActive) story.Recruit(site, at);
    }

    public static void Enrolled(this Story story, StorySite site, DateTimeOffset at)
    {
        site.HasScreened = site.HasEnrolled = true;
        story.Running(CaseKind.Enrolment, site.Id)?.Close(at);
        if (site.IsActive) story.Recruit(site, at);
    }

    public static void EndRecruitment(this Story story, DateTimeOffset at)
    {
        CaseKind[] over = [CaseKind.Screening, CaseKind.Enrolment, CaseKind.Recruitment, CaseKind.Activation, CaseKind.Places];
        foreach (var one in story.Cases.Where(c => c.IsOpen && over.Contains(c.Key.Kind))) one.Close(at);
        foreach (var site in story.SitesIn().Where(s => s.HasEnrolled).ToArray())
            story.Open(CaseKind.SiteCompletion, at, Deeds.CompleteSite, Holder.SiteOffice, site.OrganisationId, site.Id, node: Node.N25);
    }

    public static void CompleteSite(this Story story, StorySite site, DateTimeOffset at)
    {
        if (story.Newest(CaseKind.SiteCompletion, site.Id) is null)
            story.Open(CaseKind.SiteCompletion, at, Deeds.CompleteSite, Holder.SiteOffice, site.OrganisationId, site.Id, node: Node.N25);
        story.Running(CaseKind.SiteCompletion, site.Id)?.Close(at);
        site.IsCompleted = true;
        story.Leave(site, at);
        // MR-50: the last site has closed.
        if (story.Sites.Values.Where(s => s.IsPositive).All(s => s.IsCompleted))
            story.Open(CaseKind.TrialCompletion, at, Deeds.CompleteTrial, Holder.Sponsor, story.SponsorId, node: Node.N26);
    }

    private static void Recruit(this Story story, StorySite site, DateTimeOffset at)
    {
        if (site.IsOut) return;
        var organisation = site.OrganisationId;
        if (!site.HasScreened) story.Open(CaseKind.Screening, at, Deeds.Screen, Holder.SiteOffice, organisation, site.Id, node: Node.N20);
        else if (!site.HasEnrolled) story.Open(CaseKind.Enrolment, at, Deeds.EnrolFirst, Holder.SiteOffice, organisation, site.Id, node: Node.N21);
        else story.Open(CaseKind.Recruitment, at, Deeds.Enrol, Holder.SiteOffice, organisation, site.Id, make: key => new Case(key, site.Id, at) { IsWork = true }, node: Node.N22);
    }

    private static Case? BeginPlaces(this Story story, StorySite site, DateTimeOffset at) => site.IsOut ? null
        : story.Open(CaseKind.Places, at, Deeds.OfferPlaces, Holder.Alliance, null, site.Id, node: Node.N17,
            limit: story.Working(at, story.Rules.Clocks.AllocationWorkingDays));

    private static void BeginActivation(this Story story, StorySite site, DateTimeOffset at)
    {
        if (!site.IsOut && !site.IsActive) story.Open(CaseKind.Activation, at, Deeds.ActivateSite, Holder.SiteOffice, site.OrganisationId, site.Id);
    }

    // N19 comes last: what G2 asks for is done, and the site's ethics is positive.
    private static void Ready(this Story story, StorySite site, DateTimeOffset at)
    {
        if (site.IsOut || !site.IsPositive) return;
        Track[] ofSite = [Track.ProjectApproval, Track.Contract, Track.NationalUpload, Track.ProductOnSite];
        Track[] ofTrial = [Track.Insurance, Track.HumanGeneticResources];
        if (ofSite.All(t => !story.Needs(t) || site.Done.Contains(t)) && ofTrial.All(t => !story.Needs(t) || story.Done.Contains(t)))
            story.BeginTrack(Track.Initiation, site, at);
    }

    private static void BeginTrack(this Story story, Track track, StorySite? site, DateTimeOffset at)
    {
        if (site is { IsOut: true } || (site?.Done ?? story.Done).Contains(track) || !story.Needs(track)) return;
        story.OpenTrack(track, site, at);
    }

    private static void OpenTrack(this Story story, Track track, StorySite? site, DateTimeOffset at)
    {
        var clocks = story.Rules.Clocks;
        int? days = track switch
        {
            Track.ProjectApproval => clocks.ProjectApprovalWorkingDays,
            Track.Contract => clocks.ContractWorkingDays,
            Track.ProductOnSite => clocks.ProductOnSiteWorkingDays,
            Track.Initiation => clocks.InitiationAfterReadyWorkingDays,
            Track.Insurance or Track.HumanGeneticResources or Track.Registration or Track.RegulatoryPermission or Track.NationalUpload => null,
        };
        Node? node = track switch
        {
            Track.ProjectApproval => site?.Role is Contracts.SiteRole.Lead ? Node.N04 : Node.N08,
            Track.Contract => Node.N12,
            Track.ProductOnSite => Node.N18,
            Track.Initiation => Node.N19,
            Track.Insurance => Node.N16,
            Track.HumanGeneticResources => Node.N14,
            Track.Registration => Node.N15,
            Track.RegulatoryPermission or Track.NationalUpload => null,
        };
        var (holder, organisation) = OfTrial.Contains(track) ? (Holder.Sponsor, story.SponsorId) : (Holder.SiteOffice, site?.OrganisationId);
        story.Open(CaseKind.Track, at, Deeds.Finish(track), holder, organisation, site?.Id, track,
            key => new Case(key, site?.Id ?? story.TrialId, at) { Variant = track.ToString() }, node, days is { } limit ? story.Working(at, limit) : null);
    }

    // As the trial's rule pack says; before the acceptance is known nothing is needed.
    private static bool Needs(this Story story, Track track)
    {
        if (story.Accepted is not { } study) return false;
        SetupTrack[] asked = track switch
        {
            Track.ProjectApproval => [SetupTrack.ProjectApproval],
            Track.Contract => [SetupTrack.Contract],
            Track.Insurance => [SetupTrack.Insurance],
            Track.HumanGeneticResources => study.NeedsHumanGeneticResources ? [SetupTrack.Hgr] : [],
            Track.RegulatoryPermission => [SetupTrack.Ind, SetupTrack.DeviceFiling, SetupTrack.NewTechFiling],
            Track.NationalUpload => [SetupTrack.MrrUpload],
            Track.ProductOnSite => [SetupTrack.ProductOnSite],
            // Every study is registered somewhere (N15) and every site initiated (N19), whatever else a pack asks.
            Track.Registration or Track.Initiation => [],
        };
        if (track is Track.Registration or Track.Initiation) return true;
        var (kind, product) = (Enum.Parse<Rules.StudyKind>(study.Kind.ToString()), Enum.Parse<ProductKind>(study.Product.ToString()));
        return story.Rules.SetupTracks(kind, product).Any(t => asked.Contains(t.Track));
    }
}
