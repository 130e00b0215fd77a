using Trials.Contracts.Registration.V1;
using Trials.Rules;
using Trials.Tracking.Nodes;
using SiteRole = Trials.Contracts.SiteRole;

namespace Trials.Tracking.Cases;

/// <summary>From the submission to the acceptance (N01, N02), and the sites that come with it or later.</summary>
internal static class IntakeStory
{
    public static void Submit(this Story story, ApplicationSubmitted e)
    {
        story.SponsorId = e.SponsorId;
        if (story.Accepted is null) story.Rules = RulePacks.Find(e.RulePack);
        if (story.Accepted is not null) return;
        var limit = story.IntakeLimit(e.OccurredAt);
        story.Open(CaseKind.Intake, e.OccurredAt, Deeds.AcceptApplication, Holder.Intake, null, node: Node.N02, limit: limit)
            ?.Pass(e.OccurredAt, Deeds.AcceptApplication, Holder.Intake, null, Node.N02, limit);
    }

    // CAL-08: what comes after the cut-off or on a rest day counts from the next working day; the receipt itself stays as it is.
    private static Limit IntakeLimit(this Story story, DateTimeOffset received) => new(
        Clock.Working, story.Calendar.AcceptanceDay(received, story.Rules.Clocks.CutOff), story.Rules.Clocks.AcceptanceWorkingDays);

    public static void Return(this Story story, ApplicationReturned e)
    {
        story.SponsorId ??= e.SponsorId;
        if (story.Accepted is not null) return;
        // CAL-09: a formal return stops even the legal clock; the next round is counted anew.
        story.Open(CaseKind.Intake, e.OccurredAt, Deeds.AnswerDeficiencies, Holder.Sponsor, e.SponsorId, node: Node.N02)
            ?.Pass(e.OccurredAt, Deeds.AnswerDeficiencies, Holder.Sponsor, e.SponsorId, Node.N02);
    }

    public static void Warn(this Story story, SponsorWarned e)
    {
        var day = story.Day(e.OccurredAt);
        story.Open(CaseKind.Warning, e.OccurredAt, Deeds.ConfirmWarning, Holder.Sponsor, e.SponsorId, subject: e.Number,
            make: key => new Case(key, story.TrialId, e.OccurredAt) { IsPart = true, Number = e.Number },
            limit: Limit.Until(e.LapsesOn, day, Clock.Calendar));
    }

    public static void Accept(this Story story, ApplicationAccepted e)
    {
        if (story.Accepted is not null) return;
        story.Accepted = e;
        story.SponsorId = e.SponsorId;
        story.Rules = RulePacks.Find(e.RulePack);
        var at = e.OccurredAt;
        if (story.Newest(CaseKind.Intake) is null)
            story.Open(CaseKind.Intake, at, Deeds.AcceptApplication, Holder.Intake, null, node: Node.N02);
        story.Running(CaseKind.Intake)?.Close(at);
        foreach (var warning in story.Cases.Where(c => c.Key.Kind is CaseKind.Warning)) warning.Close(at);
        story.LeadOrganisationId = e.Sites.FirstOrDefault(s => s.Role is SiteRole.Lead)?.OrganisationId;
        var limit = new Limit(Clock.Working, e.AcceptedOn, story.Rules.Clocks.LeadReviewWorkingDays, story.Rules.Clocks.LeadReviewCapDays);
        story.BeginReview(at, Contracts.Ethics.V1.ReviewType.Initial, story.TrialId, null, story.LeadOrganisationId, limit);
        story.BeginTrialTracks(at);
        foreach (var site in e.Sites) story.Join(site, at);
    }

    public static void Join(this Story story, AcceptedSite told, DateTimeOffset at)
    {
        var site = story.Site(told.SiteId, told.OrganisationId);
        (site.OrganisationId, site.Role) = (told.OrganisationId, told.Role);
        story.BeginSiteTracks(site, at);
        // MR-39: a site that joins an approved trial answers the opinion in force.
        if (story.IsApproved) story.Approve(site, at);
    }

    public static void StopBySponsor(this Story story, SponsorStopped e)
    {
        if (e.Kind is NoticeKind.Terminated or NoticeKind.Completed or NoticeKind.RecruitmentEnded) story.EndRecruitment(e.OccurredAt);
    }
}
