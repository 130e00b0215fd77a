using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Directory.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Contracts;

/// <summary>
/// Who listens to what. Every process declares these queues before it publishes, so that an event never leaves before its listeners'
/// queues exist; a test compares it with what the services subscribe to.
/// </summary>
public static class EventCatalogue
{
    /// <summary>Each event with the queues bound to it.</summary>
    public static IReadOnlyDictionary<Type, string[]> Queues { get; } = new Dictionary<Type, string[]>
    {
        [typeof(OrganisationRecorded)] = ["registration.organisation-recorded", "ethics.organisation-recorded"],

        [typeof(ApplicationSubmitted)] = ["tracking.application-submitted"],
        [typeof(ApplicationReturned)] = ["tracking.application-returned"],
        [typeof(ApplicationOutOfScope)] = ["tracking.application-out-of-scope"],
        [typeof(SponsorWarned)] = ["tracking.sponsor-warned"],
        [typeof(WarningReceived)] = ["tracking.warning-received"],
        [typeof(ApplicationLapsed)] = ["tracking.application-lapsed"],
        [typeof(ApplicationAccepted)] =
            ["ethics.application-accepted", "allocation.application-accepted", "recruitment.application-accepted", "tracking.application-accepted"],
        [typeof(ApplicationWithdrawn)] = ["ethics.application-withdrawn", "allocation.application-withdrawn", "recruitment.stops", "tracking.application-withdrawn"],
        [typeof(WithdrawalWatermark)] = ["recruitment.stops"],
        [typeof(ModificationFiled)] = ["ethics.modification-filed", "tracking.modification-filed"],
        [typeof(AmendmentFiled)] = ["ethics.amendment-filed", "tracking.amendment-filed"],
        [typeof(StudyFactsChanged)] = ["allocation.study-facts-changed", "recruitment.study-facts-changed", "tracking.study-facts-changed"],
        [typeof(ContinuingReportFiled)] = ["ethics.continuing-report-filed", "tracking.continuing-report-filed"],
        [typeof(PublicRecordReleased)] = ["tracking.public-record-released"],
        [typeof(SiteAdded)] = ["ethics.site-added", "allocation.site-added", "recruitment.site-added", "tracking.site-added"],
        [typeof(SiteWithdrawn)] = ["ethics.site-withdrawn", "allocation.site-withdrawn", "recruitment.stops", "tracking.site-withdrawn"],
        [typeof(SponsorStopped)] = ["allocation.sponsor-stopped", "recruitment.stops", "tracking.sponsor-stopped"],
        [typeof(SponsorResumed)] = ["allocation.sponsor-resumed", "recruitment.sponsor-resumed", "tracking.sponsor-resumed"],
        [typeof(RulePackActivated)] = ["ethics.rule-pack-activated", "tracking.rule-pack-activated"],

        [typeof(CommitteeRecorded)] = [],
        [typeof(ReviewOpened)] = ["tracking.review-opened"],
        [typeof(ModificationJudged)] = ["tracking.modification-judged"],
        [typeof(ReviewWithdrawn)] = ["tracking.review-withdrawn"],
        [typeof(ReviewersAssigned)] = ["tracking.reviewers-assigned"],
        [typeof(QuestionRaised)] = ["tracking.question-raised"],
        [typeof(QuestionAnswered)] = ["tracking.question-answered"],
        [typeof(MeetingScheduled)] = ["tracking.meeting-scheduled"],
        [typeof(VoteClosed)] = ["tracking.vote-closed"],
        [typeof(OpinionIssued)] = ["registration.opinion-issued", "allocation.opinion-issued", "recruitment.opinion-issued", "tracking.opinion-issued"],
        [typeof(OpinionConditionMet)] = ["recruitment.opinion-condition-met", "allocation.opinion-condition-met", "tracking.opinion-condition-met"],
        [typeof(AdoptionReviewersNamed)] = ["tracking.adoption-reviewers-named"],
        [typeof(AdoptionSentToFullBoard)] = ["tracking.adoption-sent-to-full-board"],
        [typeof(AdoptionDecided)] = ["allocation.adoption-decided", "recruitment.adoption-decided", "tracking.adoption-decided"],
        [typeof(LocalConditionsMet)] = ["allocation.local-conditions-met", "recruitment.local-conditions-met", "tracking.local-conditions-met"],
        [typeof(AmendmentDecided)] = ["registration.amendment-decided", "tracking.amendment-decided"],
        [typeof(VersionsConfirmed)] = ["allocation.versions-confirmed", "recruitment.versions-confirmed", "tracking.versions-confirmed"],
        [typeof(ConfirmationAsked)] = ["tracking.confirmation-asked"],
        [typeof(ConfirmationRefused)] = ["tracking.confirmation-refused"],
        [typeof(SafetyReportFiled)] = ["tracking.safety-report-filed"],
        [typeof(SafetyReportAcknowledged)] = ["tracking.safety-report-acknowledged"],
        [typeof(LeadTransferOpened)] = ["tracking.lead-transfer-opened"],
        [typeof(LeadChanged)] = ["registration.lead-changed", "tracking.lead-changed"],
        [typeof(SiteCompleted)] = ["recruitment.site-completed", "tracking.site-completed"],
        [typeof(TrialCompleted)] = ["tracking.trial-completed"],
        [typeof(AdoptionReported)] = ["tracking.adoption-reported"],
        [typeof(AdoptionInformationRequested)] = ["tracking.adoption-information-requested"],
        [typeof(AdoptionInformationAnswered)] = ["tracking.adoption-information-answered"],
        [typeof(LeadReassessmentOpened)] = ["tracking.lead-reassessment-opened"],
        [typeof(LeadReassessmentAnswered)] = ["tracking.lead-reassessment-answered"],
        [typeof(TrialStopped)] = ["recruitment.stops", "allocation.stops", "tracking.stops", "registration.stops"],
        [typeof(TrialReinstated)] = ["registration.trial-reinstated", "recruitment.trial-reinstated", "allocation.trial-reinstated", "tracking.trial-reinstated"],
        [typeof(SiteHeld)] = ["recruitment.stops", "allocation.stops", "tracking.stops"],
        [typeof(SiteReleased)] = ["recruitment.site-released", "allocation.site-released", "tracking.site-released"],
        [typeof(StopAcknowledged)] = ["tracking.stop-acknowledged"],
        [typeof(StopWatermark)] = ["recruitment.stops"],

        [typeof(TrackFinished)] = ["tracking.track-finished"],
        [typeof(TrackReopened)] = ["tracking.track-reopened"],
        [typeof(PlacesOffered)] = ["tracking.places-offered"],
        [typeof(PlacesAccepted)] = ["tracking.places-accepted"],
        [typeof(PlacesDeclined)] = ["tracking.places-declined"],
        [typeof(SiteActivated)] = ["recruitment.site-activated", "tracking.site-activated"],
        [typeof(SiteDeactivated)] = ["recruitment.site-deactivated", "tracking.site-deactivated"],

        [typeof(ParticipantScreened)] = ["tracking.participant-screened"],
        [typeof(ScreeningFailed)] = ["tracking.screening-failed"],
        [typeof(ParticipantEnrolled)] = ["tracking.participant-enrolled"],
        [typeof(ParticipantWithdrawn)] = ["tracking.participant-withdrawn"],
        [typeof(PlacesReturned)] = ["allocation.places-returned", "tracking.places-returned"],
        [typeof(StopApplied)] = ["ethics.stop-applied", "tracking.stop-applied"],

        [typeof(DeadlineEscalated)] = ["tracking.deadline-escalated"],
    };
}
