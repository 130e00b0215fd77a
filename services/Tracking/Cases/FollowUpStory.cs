using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Cases;

/// <summary>What comes after the first opinion: amendments, yearly reports, confirmations, safety reports, stops.</summary>
internal static class FollowUpStory
{
    public static void Amend(this Story story, AmendmentFiled e)
    {
        var at = e.OccurredAt;
        if (e.Kind is AmendmentKind.Administrative)
        {
            story.Open(CaseKind.Amendment, at, Deeds.AcknowledgeAmendment, Holder.LeadCommittee, story.LeadOrganisationId, subject: e.AmendmentId,
                make: key => new Case(key, e.AmendmentId, at) { Number = e.Number, SubjectId = e.AmendmentId, Variant = e.Kind.ToString() });
        }
        // A change of one site is asked of its own committee, by a confirmation.
        else if (e.Kind is not AmendmentKind.SiteOnly) story.Deliver(at, e.AmendmentId, ReviewType.Amendment);
    }

    public static void DecideAmendment(this Story story, AmendmentDecided e)
    {
        story.Running(CaseKind.Amendment, null, e.AmendmentId)?.Close(e.OccurredAt);
        if (e.SiteId is { } site) story.Running(CaseKind.Confirmation, site, e.AmendmentId)?.Close(e.OccurredAt);
    }

    public static void Report(this Story story, ContinuingReportFiled e)
    {
        story.Running(CaseKind.YearlyReport)?.Close(e.OccurredAt);
        story.Deliver(e.OccurredAt, e.ReportId, ReviewType.Continuing);
    }

    // Nobody is late while the machine has it: the committee's days begin when its review is opened.
    private static void Deliver(this Story story, DateTimeOffset at, Guid subject, ReviewType type) =>
        story.Open(CaseKind.Review, at, Deeds.Deliver, Holder.Platform, null, subject: subject,
            make: key => new Case(key, null, at) { SubjectId = subject, Variant = type.ToString() });

    public static void AskConfirmation(this Story story, ConfirmationAsked e)
    {
        var (at, site) = (e.OccurredAt, story.Site(e.SiteId, e.OrganisationId));
        if (site.IsOut) return;
        var deed = e.Type switch
        {
            ReviewType.Amendment => Deeds.ConfirmAmendment,
            ReviewType.Continuing => Deeds.ConfirmContinuing,
            ReviewType.LeadTransfer => Deeds.ConfirmLead,
            _ => Deeds.ConfirmOpinion,
        };
        story.Open(CaseKind.Confirmation, at, deed, Holder.SiteCommittee, site.OrganisationId, site.Id, e.SubjectId,
            key => new Case(key, e.AggregateId, at) { SubjectId = e.SubjectId, Variant = e.Type.ToString() },
            e.Type is ReviewType.Continuing ? Node.N23 : null,
            story.Working(at, story.Rules.Clocks.ParticipantSimplifiedWorkingDays, story.Rules.Clocks.LeadReviewCapDays)); // MR-40
    }

    public static void Confirm(this Story story, VersionsConfirmed e) => story.Running(CaseKind.Confirmation, e.SiteId, e.OpinionId)?.Close(e.OccurredAt);

    /// <summary>A site's event goes to that site's committee, a sponsor's report on the whole trial to every committee (SAF-02, SAF-06, SAF-09).</summary>
    public static void ReportSafety(this Story story, SafetyReportFiled e)
    {
        if (e.FollowUp > 0) return;
        var at = e.OccurredAt;
        IEnumerable<(Guid? Committee, Guid? Site)> addressees = e.SiteId is { } site
            ? [(story.Site(site, e.OrganisationId).OrganisationId, site)]
            : story.Sites.Values.Where(s => !s.IsDeclined && s.OrganisationId is not null).Select(s => (s.OrganisationId, (Guid?)s.Id));
        foreach (var (committee, at_) in addressees.DistinctBy(a => a.Committee).ToArray())
        {
            var isLead = committee == story.LeadOrganisationId;
            story.Open(CaseKind.SafetyReport, at, Deeds.AcknowledgeSafetyReport, isLead ? Holder.LeadCommittee : Holder.SiteCommittee, committee,
                subject: (e.ReportId, committee), make: key => new Case(key, e.ReportId, at) { Number = e.Number, Variant = e.Kind.ToString(), AtSite = at_ },
                node: Node.N23);
        }
    }

    public static void Stop(this Story story, TrialStopped e)
    {
        foreach (var site in story.Sites.Values.Where(s => !s.IsDeclined).ToArray()) story.Told(site, e.StopNumber, e.OccurredAt);
        if (e.IsFinal) story.End(e.OccurredAt);
    }

    public static void Hold(this Story story, SiteHeld e) => story.Told(story.Site(e.SiteId, e.OrganisationId), e.StopNumber, e.OccurredAt);

    // SAF-15: the gate is closed without it, yet somebody of the hospital takes note.
    private static void Told(this Story story, StorySite site, long number, DateTimeOffset at) =>
        story.Open(CaseKind.Stop, at, Deeds.AcknowledgeStop, Holder.SiteCommittee, site.OrganisationId, site.Id, number,
            key => new Case(key, site.Id, at) { Number = checked((int)number) });
}
