using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;

namespace Trials.Tracking.Cases;

/// <summary>Which part of the story a fact belongs to. Facts without a line begin and end no waiting.</summary>
internal static class StoryFacts
{
    /// <summary>The facts that do, by type: only these are read from the history.</summary>
    public static IReadOnlyList<Type> Told { get; } =
    [
        typeof(ApplicationSubmitted), typeof(ApplicationReturned), typeof(ApplicationAccepted), typeof(ApplicationWithdrawn),
        typeof(ApplicationOutOfScope), typeof(ApplicationLapsed), typeof(SponsorWarned), typeof(WarningReceived), typeof(SiteAdded),
        typeof(SiteWithdrawn), typeof(SponsorStopped), typeof(ModificationFiled), typeof(AmendmentFiled), typeof(AmendmentDecided),
        typeof(ContinuingReportFiled), typeof(ReviewOpened), typeof(ReviewersAssigned), typeof(QuestionRaised), typeof(QuestionAnswered),
        typeof(MeetingScheduled), typeof(VoteClosed), typeof(ModificationJudged), typeof(ReviewWithdrawn), typeof(OpinionIssued), typeof(OpinionConditionMet),
        typeof(AdoptionReviewersNamed), typeof(AdoptionSentToFullBoard), typeof(AdoptionDecided), typeof(LocalConditionsMet),
        typeof(AdoptionReported), typeof(AdoptionInformationRequested), typeof(AdoptionInformationAnswered), typeof(ConfirmationAsked),
        typeof(VersionsConfirmed), typeof(ConfirmationRefused), typeof(LeadChanged), typeof(LeadReassessmentOpened),
        typeof(LeadReassessmentAnswered), typeof(SafetyReportFiled), typeof(SafetyReportAcknowledged), typeof(TrialStopped), typeof(SiteHeld),
        typeof(StopAcknowledged), typeof(SiteCompleted), typeof(TrialCompleted), typeof(TrackFinished), typeof(TrackReopened),
        typeof(PlacesOffered), typeof(PlacesAccepted), typeof(PlacesDeclined), typeof(SiteActivated), typeof(SiteDeactivated),
    ];

    public static void Tell(Story story, DomainEvent fact)
    {
        var at = fact.OccurredAt;
        switch (fact)
        {
            case ApplicationSubmitted e: story.Submit(e); break;
            case ApplicationReturned e: story.Return(e); break;
            case ApplicationAccepted e: story.Accept(e); break;
            case ApplicationWithdrawn or ApplicationOutOfScope or ApplicationLapsed or TrialCompleted: story.End(at); break;
            case SponsorWarned e: story.Warn(e); break;
            case WarningReceived e: story.Running(CaseKind.Warning, null, e.Number)?.Close(at); break;
            case SiteAdded e: story.Join(e.Site, at); break;
            case SiteWithdrawn e: story.Leave(story.Site(e.SiteId, e.OrganisationId), at); break;
            case SponsorStopped e: story.StopBySponsor(e); break;

            case ReviewOpened e: story.OpenReview(e); break;
            case ReviewersAssigned e: story.Assign(e); break;
            case QuestionRaised e: story.Ask(e); break;
            case QuestionAnswered e: story.Answer(e); break;
            case MeetingScheduled e: story.Schedule(e); break;
            case VoteClosed e: story.CloseVote(e); break;
            case ModificationFiled e: story.Modify(e); break;
            case ModificationJudged e: story.Judge(e); break;
            case ReviewWithdrawn e: story.Reviews.GetValueOrDefault(e.AggregateId)?.Close(at); break;
            case OpinionIssued e: story.Opine(e); break;
            case OpinionConditionMet e: story.Running(CaseKind.LeadCondition, null, (e.OpinionId, e.Number))?.Close(at); break;
            case LeadChanged e: story.ChangeLead(e); break;
            case LeadReassessmentOpened e: story.Reassess(e); break;
            case LeadReassessmentAnswered e: story.Running(CaseKind.Reassessment, null, e.AggregateId)?.Close(at); break;

            case AdoptionReviewersNamed e: story.Name(e); break;
            case AdoptionInformationRequested e: story.AskInformation(e); break;
            case AdoptionInformationAnswered e: story.AnswerInformation(e); break;
            case AdoptionSentToFullBoard e: story.SendToBoard(e); break;
            case AdoptionDecided e: story.Decide(e); break;
            case LocalConditionsMet e: story.MeetConditions(e); break;
            case AdoptionReported e: story.Running(CaseKind.AdoptionReport, e.SiteId)?.Close(at); break;

            case AmendmentFiled e: story.Amend(e); break;
            case AmendmentDecided e: story.DecideAmendment(e); break;
            case ContinuingReportFiled e: story.Report(e); break;
            case ConfirmationAsked e: story.AskConfirmation(e); break;
            case VersionsConfirmed e: story.Confirm(e); break;
            case ConfirmationRefused e: story.Running(CaseKind.Confirmation, e.SiteId, e.SubjectId)?.Close(at); break;
            case SafetyReportFiled e: story.ReportSafety(e); break;
            case SafetyReportAcknowledged e: story.Running(CaseKind.SafetyReport, null, (e.ReportId, e.OrganisationId))?.Close(at); break;
            case TrialStopped e: story.Stop(e); break;
            case SiteHeld e: story.Hold(e); break;
            case StopAcknowledged e: story.Running(CaseKind.Stop, e.SiteId, e.StopNumber)?.Close(at); break;

            case TrackFinished e: story.Finish(e); break;
            case TrackReopened e: story.Reopen(e); break;
            case PlacesOffered e: story.Offer(e); break;
            case PlacesAccepted e: story.AcceptPlaces(e.SiteId, e.OrganisationId, at); break;
            case PlacesDeclined e: story.DeclinePlaces(e); break;
            case SiteActivated e: story.Activate(story.Site(e.SiteId, e.OrganisationId), at); break;
            case SiteDeactivated e: story.Deactivate(story.Site(e.SiteId, e.OrganisationId), at); break;
            case FirstScreened e: story.Screened(story.Site(e.SiteId, null), at); break;
            case FirstEnrolled e: story.Enrolled(story.Site(e.SiteId, null), at); break;
            case SiteCompleted e: story.CompleteSite(story.Site(e.SiteId, e.OrganisationId), at); break;
        }
    }
}

/// <summary>The first participant screened at a site, as its row says: the other participants' facts begin and end no waiting.</summary>
internal sealed record FirstScreened(Guid SiteId) : DomainEvent;

/// <summary>The first participant enrolled at a site.</summary>
internal sealed record FirstEnrolled(Guid SiteId) : DomainEvent;
