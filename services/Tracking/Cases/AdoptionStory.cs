using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Cases;

/// <summary>Every hospital's own answer to the lead opinion (N09, N10), and what it leaves to be done.</summary>
internal static class AdoptionStory
{
    /// <summary>The opinion is positive and effective: every participating committee has the package (MR-26).</summary>
    public static void ApproveAll(this Story story, DateTimeOffset at)
    {
        story.IsApproved = true;
        story.BeginTracksAfterOpinion(at);
        foreach (var site in story.SitesIn().ToArray()) story.Approve(site, at);
    }

    public static void Approve(this Story story, StorySite site, DateTimeOffset at)
    {
        if (site.Role is SiteRole.Lead) story.EthicsPositive(site, at);
        else if (story.Newest(CaseKind.Adoption, site.Id) is null) story.BeginAdoption(site, at);
    }

    /// <summary>The lead refused: nobody sets anything up any more, and nothing is adopted.</summary>
    public static void Refuse(this Story story, DateTimeOffset at)
    {
        CaseKind[] over = [CaseKind.Adoption, CaseKind.Track, CaseKind.Places, CaseKind.Activation, CaseKind.Screening, CaseKind.Enrolment];
        foreach (var one in story.Cases.Where(c => c.IsOpen && over.Contains(c.Key.Kind))) one.Close(at);
    }

    public static void Name(this Story story, AdoptionReviewersNamed e)
    {
        var site = story.Site(e.SiteId, e.OrganisationId);
        var adoption = story.BeginAdoption(site, e.OccurredAt);
        adoption?.Pass(e.OccurredAt, Deeds.Adopt, Holder.SiteCommittee, site.OrganisationId, Node.N09, adoption.Now.Limit);
    }

    public static void AskInformation(this Story story, AdoptionInformationRequested e)
    {
        var (at, site) = (e.OccurredAt, story.Site(e.SiteId, e.OrganisationId));
        if (story.BeginAdoption(site, at) is not { } adoption) return;
        var (deed, holder, organisation) = e.From is InformationSource.Sponsor
            ? (Deeds.AnswerInformation, Holder.Sponsor, story.SponsorId)
            : (Deeds.AnswerInformationHere, Holder.SiteOffice, site.OrganisationId);
        story.Open(CaseKind.Information, at, deed, holder, organisation, site.Id, e.Number,
            key => new Case(key, site.Id, at) { IsPart = true, Number = e.Number });
        var waiting = adoption.Now;
        // CAL-09: the service limit stands while somebody is asked; 30 calendar days do not.
        waiting.Limit?.Pause(story.Day(at));
        adoption.Pass(at, deed, holder, organisation, waiting.Node, waiting.Limit);
    }

    public static void AnswerInformation(this Story story, AdoptionInformationAnswered e)
    {
        var at = e.OccurredAt;
        story.Running(CaseKind.Information, e.SiteId, e.Number)?.Close(at);
        if (story.Running(CaseKind.Adoption, e.SiteId) is not { } adoption || !IsAsking(adoption.Now.Deed)) return;
        if (story.Cases.FirstOrDefault(c => c.IsOpen && c.Key.Kind is CaseKind.Information && c.Key.SiteId == e.SiteId) is { } other)
        {
            adoption.Pass(at, other.Now.Deed, other.Now.Holder, other.Now.OrganisationId, adoption.Now.Node, adoption.Now.Limit);
            return;
        }
        var limit = adoption.Now.Limit;
        limit?.Resume(story.Day(at));
        var before = adoption.Turns.LastOrDefault(t => !IsAsking(t.Deed))?.Deed ?? Deeds.Adopt;
        adoption.Pass(at, before, Holder.SiteCommittee, story.Site(e.SiteId, e.OrganisationId).OrganisationId, adoption.Now.Node, limit);
    }

    public static void SendToBoard(this Story story, AdoptionSentToFullBoard e)
    {
        var (at, site) = (e.OccurredAt, story.Site(e.SiteId, e.OrganisationId));
        if (story.BeginAdoption(site, at) is not { } adoption) return;
        var limit = adoption.Now.Limit ?? story.AdoptionLimit(adoption.OpenedAt);
        limit.Resume(story.Day(at));
        var clocks = story.Rules.Clocks;
        // MR-35: both limits together from the package on, with what they stood still so far (CAL-09), never beyond 30 calendar days.
        adoption.Pass(at, Deeds.DecideAtBoard, Holder.SiteCommittee, site.OrganisationId, Node.N10,
            limit.Prolonged(clocks.ParticipantSimplifiedWorkingDays + clocks.ParticipantFullBoardWorkingDays));
    }

    public static void Decide(this Story story, AdoptionDecided e)
    {
        var (at, site) = (e.OccurredAt, story.Site(e.SiteId, e.OrganisationId));
        if (story.Newest(CaseKind.Adoption, site.Id) is null) story.BeginAdoption(site, at);
        story.Running(CaseKind.Adoption, site.Id)?.Close(at);
        foreach (var asked in story.Cases.Where(c => c.IsOpen && c.Key.Kind is CaseKind.Information && c.Key.SiteId == site.Id)) asked.Close(at);
        site.IsDeclined = e.Outcome is AdoptionOutcome.Declined;
        if (site.IsDeclined)
        {
            story.Leave(site, at);
            return;
        }
        // A re-review after a decline brings the site back.
        if (site.IsOut && !site.IsCompleted)
        {
            site.IsOut = false;
            story.BeginSiteTracks(site, at);
        }
        if (e.Outcome is AdoptionOutcome.Adopted or AdoptionOutcome.AdoptedWithLocalConditions) // MR-37
            story.Open(CaseKind.AdoptionReport, at, Deeds.ReportAdoption, Holder.SiteCommittee, site.OrganisationId, site.Id);
        if (e.IsEffective) story.EthicsPositive(site, at);
        else story.Open(CaseKind.LocalConditions, at, Deeds.MeetLocalConditions, Holder.SiteOffice, site.OrganisationId, site.Id);
    }

    public static void MeetConditions(this Story story, LocalConditionsMet e)
    {
        story.Running(CaseKind.LocalConditions, e.SiteId)?.Close(e.OccurredAt);
        story.EthicsPositive(story.Site(e.SiteId, e.OrganisationId), e.OccurredAt);
    }

    private static Case? BeginAdoption(this Story story, StorySite site, DateTimeOffset at) =>
        site.IsOut && !site.IsDeclined ? null : story.Open(CaseKind.Adoption, at, Deeds.NameReviewers, Holder.SiteCommittee, site.OrganisationId, site.Id,
            node: Node.N09, limit: story.AdoptionLimit(at));

    private static Limit AdoptionLimit(this Story story, DateTimeOffset from) =>
        story.Working(from, story.Rules.Clocks.ParticipantSimplifiedWorkingDays, story.Rules.Clocks.LeadReviewCapDays);

    private static bool IsAsking(Deed deed) => deed == Deeds.AnswerInformation || deed == Deeds.AnswerInformationHere;
}
