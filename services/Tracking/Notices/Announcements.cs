using System.Globalization;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;
using static Trials.Tracking.Notices.Audience;
using static Trials.Tracking.Notices.NoticeRoles;

namespace Trials.Tracking.Notices;

/// <summary>Who is told of one fact: an audience, the roles in it, and what stands in the text.</summary>
internal sealed record Announcement(NoticeText Text, Audience Audience, NoticeRoles Roles, bool IsUrgent = false, Guid? OrganisationId = null)
{
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

/// <summary>
/// Which fact tells whom. Stops and holds (MR-47, MR-48, SAF-15) and SUSARs, which reach every site (SAF-06, MR-44), are urgent; limits
/// are told as <see cref="Reminders"/> says.
/// A fact without a line here is told to nobody; it can be read in the history.
/// </summary>
internal static class Announcements
{
    public static IEnumerable<Notice> Of(DomainEvent fact, Guid trialId, Guid? siteId, DateTimeOffset now) => Told(fact).Select(a => new Notice
    {
        Id = Guid.CreateVersion7(now),
        TrialId = trialId,
        SiteId = siteId,
        Audience = a.Audience,
        OrganisationId = a.OrganisationId,
        Roles = a.Roles,
        Code = a.Text.Code,
        Arguments = a.Arguments,
        IsUrgent = a.IsUrgent,
        At = now,
    });

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<Announcement> Told(DomainEvent fact) => fact switch
    {
        ApplicationSubmitted => [new(NoticeTexts.Submitted, Alliance, Intake)],
        ApplicationReturned e => [To(NoticeTexts.Returned, e.SponsorId, NoticeRoles.Sponsor, Number(e.Deficiencies))],
        ApplicationOutOfScope e => [To(NoticeTexts.OutOfScope, e.SponsorId, NoticeRoles.Sponsor)],
        SponsorWarned e => [To(NoticeTexts.Warned, e.SponsorId, NoticeRoles.Sponsor, Number(e.Number), Day(e.LapsesOn))],
        ApplicationLapsed e => [To(NoticeTexts.Lapsed, e.SponsorId, NoticeRoles.Sponsor)],
        ApplicationAccepted => [ToSponsor(NoticeTexts.Accepted), new(NoticeTexts.Accepted, Sites, Committee | Office)],
        PublicRecordReleased e => [ToSponsor(NoticeTexts.RecordReleased, Number(e.Number))],
        SiteAdded e => [To(NoticeTexts.SiteJoined, e.Site.OrganisationId, Committee | Office)],
        ModificationFiled => [new(NoticeTexts.ModificationFiled, Lead, Committee)],
        AmendmentFiled e => [new(NoticeTexts.AmendmentFiled, e.SiteId is null ? Lead : Site, Committee) { Arguments = [Number(e.Number)] }],
        ContinuingReportFiled e => [new(NoticeTexts.ReportFiled, Lead, Committee) { Arguments = [Number(e.Number)] }],
        TrialCompleted => [ToSponsor(NoticeTexts.Completed), new(NoticeTexts.Completed, Sites, Hospital)],
        PlacesOffered e => [To(NoticeTexts.PlacesOffered, e.OrganisationId, Office, Number(e.Places), Day(e.AnswerBy))],
        PlacesAccepted or PlacesDeclined => [new(NoticeTexts.PlacesAnswered, Alliance, Coordinator)],
        SiteActivated e => [ToSponsor(NoticeTexts.Activated, Number(e.Places)),
            To(NoticeTexts.Activated, e.OrganisationId, Office | Investigator, Number(e.Places))],
        SiteDeactivated e => [ToSponsor(NoticeTexts.Deactivated), To(NoticeTexts.Deactivated, e.OrganisationId, Office | Investigator)],
        DeadlineEscalated e => [Reminders.Of(e)],
        _ => OfReview(fact) ?? OfStop(fact) ?? [],
    };

    private static IReadOnlyList<Announcement>? OfReview(DomainEvent fact) => fact switch
    {
        ReviewersAssigned e => [To(NoticeTexts.ReviewersNamed, e.OrganisationId, Member)],
        AdoptionReviewersNamed e => [To(NoticeTexts.ReviewersNamed, e.OrganisationId, Member)],
        QuestionRaised e => [ToSponsor(NoticeTexts.QuestionRaised, Number(e.Number))],
        QuestionAnswered e => [new(NoticeTexts.QuestionAnswered, Lead, Committee) { Arguments = [Number(e.Number)] }],
        MeetingScheduled e => [To(NoticeTexts.MeetingCalled, e.OrganisationId, Committee | Member, Hour(e.At))],
        OpinionIssued { Type: ReviewType.Initial, IsEffective: true } e => [ToSponsor(NoticeTexts.OpinionIssued),
            new(NoticeTexts.PackArrived, Sites, Committee) { Arguments = [Day(e.AdoptionDueOn)] }],
        OpinionIssued => [ToSponsor(NoticeTexts.OpinionIssued)],
        AdoptionSentToFullBoard e => [To(NoticeTexts.ToFullBoard, e.OrganisationId, Committee | Member, Day(e.DueOn))],
        AdoptionDecided e => [ToSponsor(NoticeTexts.AdoptionDecided), To(NoticeTexts.AdoptionDecided, e.OrganisationId, Office | Investigator)],
        AdoptionInformationRequested { From: InformationSource.Sponsor } e => [ToSponsor(NoticeTexts.InformationAsked, Number(e.Number))],
        AdoptionInformationRequested e => [To(NoticeTexts.InformationAsked, e.OrganisationId, Office | Investigator, Number(e.Number))],
        AdoptionInformationAnswered e => [To(NoticeTexts.InformationAnswered, e.OrganisationId, Committee, Day(e.DueOn))],
        AmendmentDecided { Outcome: AmendmentOutcome.Approved, SiteId: null } => [ToSponsor(NoticeTexts.AmendmentEnded),
            new(NoticeTexts.AmendmentToConfirm, Sites, Committee)],
        AmendmentDecided => [ToSponsor(NoticeTexts.AmendmentEnded)],
        ConfirmationRefused => [ToSponsor(NoticeTexts.ConfirmationRefused), new(NoticeTexts.ConfirmationRefused, Lead, Committee)],
        LeadReassessmentOpened e => [new(NoticeTexts.ReassessmentOpened, Sites, Committee) { Arguments = [Day(e.DueOn)] }],
        LeadReassessmentAnswered => [new(NoticeTexts.ReassessmentAnswered, Sites, Committee)],
        LeadTransferOpened e => [To(NoticeTexts.TransferOpened, e.OrganisationId, Committee)],
        LeadChanged => [ToSponsor(NoticeTexts.LeadChanged), new(NoticeTexts.LeadChanged, Sites, Committee | Office)],
        SafetyReportFiled { Kind: SafetyReportKind.Susar } e => [new(NoticeTexts.Susar, Sites, Hospital, true)
            { Arguments = [Number(e.Number)] }],
        // What happened at a site goes to its own committee and the sponsor, and the lead has the picture (SAF-01, SAF-02, MR-44); a yearly
        // update goes to all (SAF-09).
        SafetyReportFiled { SiteId: null } e => [new(NoticeTexts.SafetyFiled, Sites, Committee) { Arguments = [Number(e.Number)] }],
        SafetyReportFiled e => [new(NoticeTexts.SafetyFiled, Site, Committee) { Arguments = [Number(e.Number)] },
            ToSponsor(NoticeTexts.SafetyTold, Number(e.Number)), new(NoticeTexts.SafetyTold, Lead, Committee) { Arguments = [Number(e.Number)] }],
        _ => null,
    };

    private static Announcement[]? OfStop(DomainEvent fact) => fact switch
    {
        TrialStopped => Everywhere(NoticeTexts.TrialStopped, true),
        TrialReinstated => Everywhere(NoticeTexts.TrialReinstated, false),
        ApplicationWithdrawn => Everywhere(NoticeTexts.Withdrawn, true),
        SponsorStopped => Everywhere(NoticeTexts.SponsorStopped, true),
        SponsorResumed => Everywhere(NoticeTexts.SponsorResumed, false),
        SiteWithdrawn e => [new(NoticeTexts.SiteWithdrawn, Organisation, Hospital, true, e.OrganisationId)],
        SiteHeld e => AtOneSite(NoticeTexts.SiteHeld, true, e.OrganisationId),
        SiteReleased e => AtOneSite(NoticeTexts.SiteReleased, false, e.OrganisationId),
        _ => null,
    };

    private static Announcement[] Everywhere(NoticeText text, bool isUrgent) =>
        [new(text, Sites, Hospital, isUrgent), new(text, Audience.Sponsor, NoticeRoles.Sponsor, isUrgent), new(text, Alliance, Coordinator, isUrgent)];

    private static Announcement[] AtOneSite(NoticeText text, bool isUrgent, Guid organisation) =>
    [
        new(text, Organisation, Hospital, isUrgent, organisation), new(text, Lead, Committee, isUrgent),
        new(text, Audience.Sponsor, NoticeRoles.Sponsor, isUrgent), new(text, Alliance, Coordinator, isUrgent),
    ];

    private static Announcement To(NoticeText text, Guid organisation, NoticeRoles roles, params string[] arguments) =>
        new(text, Organisation, roles, OrganisationId: organisation) { Arguments = arguments };

    private static Announcement ToSponsor(NoticeText text, params string[] arguments) =>
        new(text, Audience.Sponsor, NoticeRoles.Sponsor) { Arguments = arguments };

    private static string Hour(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, WorkingCalendar.China.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
