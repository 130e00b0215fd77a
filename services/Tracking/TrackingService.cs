using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Tracking.Facts;
using Trials.Tracking.Figures;
using Trials.Tracking.Glances;
using Trials.Tracking.Nodes;
using Trials.Tracking.Notices;
using Trials.Tracking.Rebuilding;
using Trials.Tracking.Packs;
using Trials.Tracking.Search;
using Trials.Tracking.Visits;
using Trials.Tracking.WaitingDays;
using Trials.Tracking.Wall;
using Trials.Tracking.Worklist;
using Trials.Web;

namespace Trials.Tracking;

/// <summary>Table of contents: every fact about a trial, and the node board that follows from them. Decides nothing.</summary>
public static class TrackingService
{
    private const string Name = "tracking";

    public static void AddTracking(this WebApplicationBuilder builder)
    {
        builder.AddApiDocument(Name);
        builder.Services.AddScoped<Ledger>().AddScoped<Stories>().AddSingleton(new Shelf<Story>(Stories.Most)).AddSingleton<CalendarBook>();
        builder.Services.AddScoped<GlanceReader>().AddSingleton(new Shelf<Glance>(GlanceReader.Most)).AddSingleton<GlanceGate>();
        var facts = builder.AddServiceDb<TrackingDb>(Name);
        // After the store, whose schema it needs.
        builder.Services.AddHostedService<GlanceWarmer>();

        facts.Keep<ApplicationSubmitted>().Keep<ApplicationReturned>().Keep<ApplicationAccepted>().Keep<ApplicationWithdrawn>()
            .Keep<ApplicationOutOfScope>().Keep<SponsorWarned>().Keep<WarningReceived>().Keep<ApplicationLapsed>();
        facts.Keep<PublicRecordReleased>().Keep<StudyFactsChanged>().Keep<SiteAdded>().Keep<SiteWithdrawn>().Keep<SponsorStopped>().Keep<SponsorResumed>()
            .Keep<ModificationFiled>().Keep<AmendmentFiled>().Keep<AmendmentDecided>().Keep<VersionsConfirmed>()
            .Keep<ConfirmationRefused>().Keep<ContinuingReportFiled>()
            .Keep<SafetyReportFiled>().Keep<SafetyReportAcknowledged>().Keep<SiteCompleted>().Keep<TrialCompleted>();
        facts.Keep<ReviewOpened>().Keep<ModificationJudged>().Keep<ReviewWithdrawn>().Keep<OpinionConditionMet>().Keep<ConfirmationAsked>().Keep<TrackReopened>();
        facts.Keep<ReviewersAssigned>().Keep<QuestionRaised>().Keep<QuestionAnswered>().Keep<MeetingScheduled>().Keep<VoteClosed>()
            .Keep<OpinionIssued>();
        facts.Keep<AdoptionReviewersNamed>().Keep<AdoptionSentToFullBoard>().Keep<AdoptionDecided>().Keep<LocalConditionsMet>()
            .Keep<AdoptionReported>().Keep<AdoptionInformationRequested>().Keep<AdoptionInformationAnswered>();
        facts.Keep<LeadTransferOpened>().Keep<LeadChanged>();
        facts.Keep<LeadReassessmentOpened>().Keep<LeadReassessmentAnswered>();
        facts.Keep<TrialReinstated>().Keep<SiteReleased>().Keep<StopAcknowledged>();
        facts.OnStop<TrialStopped, FactConsumer<TrialStopped>>().OnStop<SiteHeld, FactConsumer<SiteHeld>>();
        facts.Keep<TrackFinished>().Keep<PlacesOffered>().Keep<PlacesAccepted>().Keep<PlacesDeclined>().Keep<SiteActivated>()
            .Keep<SiteDeactivated>();
        facts.Keep<ParticipantScreened>().Keep<ScreeningFailed>().Keep<ParticipantEnrolled>().Keep<ParticipantWithdrawn>()
            .Keep<StopApplied>().Keep<PlacesReturned>();
        facts.Keep<DeadlineEscalated>();
        facts.On<RulePackActivated, RulePackActivatedConsumer>();

        builder.AddNotices();
        builder.AddFigures();
    }

    public static void MapTracking(this IEndpointRouteBuilder app)
    {
        var tracking = app.MapService<TrackingDb>(Name);
        ListTasks.Map(tracking.MapGroup("").WithTags("Worklist"));
        ListChanges.Map(tracking.MapGroup("").WithTags("Worklist"));
        PutVisit.Map(tracking.MapGroup("").WithTags("Worklist"));
        SearchTrials.Map(tracking.MapGroup("").WithTags("Worklist"));
        GetWall.Map(tracking.MapGroup("").WithTags("Wall"));
        Rebuild.Map(tracking.MapGroup("").WithTags("Operations"));
        ListWaiting.Map(tracking.MapGroup("").WithTags("Waiting days"));

        var trials = tracking.MapGroup("/trials").WithTags("Trials");
        ListTrials.Map(trials);
        GetTrial.Map(trials);
        ListEvents.Map(trials);
        ListNodes.Map(trials);
        ListSites.Map(trials);
        GetWaiting.Map(trials);

        tracking.MapNotices();
        GetFigures.Map(tracking);
    }

    private static Listener<TrackingDb> Keep<TEvent>(this Listener<TrackingDb> facts) where TEvent : DomainEvent =>
        facts.On<TEvent, FactConsumer<TEvent>>();
}
