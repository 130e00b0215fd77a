using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;
using Trials.Recruitment.Participants;
using Trials.Recruitment.Sites;
using Trials.Recruitment.Stops;
using Trials.Recruitment.Studies;
using Trials.Web;

namespace Trials.Recruitment;

/// <summary>Table of contents of Recruitment: what it listens to and what it offers.</summary>
public static class RecruitmentService
{
    public static void AddRecruitment(this WebApplicationBuilder builder)
    {
        builder.AddApiDocument("recruitment");
        builder.AddServiceDb<RecruitmentDb>("recruitment")
            .On<ApplicationAccepted, ApplicationAcceptedConsumer>()
            .On<SiteAdded, SiteAddedConsumer>()
            .On<OpinionIssued, OpinionIssuedConsumer>()
            .On<OpinionConditionMet, OpinionConditionMetConsumer>()
            .On<AdoptionDecided, AdoptionDecidedConsumer>()
            .On<LocalConditionsMet, LocalConditionsMetConsumer>()
            .On<VersionsConfirmed, VersionsConfirmedConsumer>()
            .On<SiteCompleted, SiteCompletedConsumer>()
            .On<SiteActivated, SiteActivatedConsumer>()
            .On<SiteDeactivated, SiteDeactivatedConsumer>()
            .On<TrialReinstated, TrialReinstatedConsumer>()
            .On<SiteReleased, SiteReleasedConsumer>()
            .On<SponsorResumed, SponsorResumedConsumer>()
            .On<StudyFactsChanged, StudyFactsChangedConsumer>()
            .OnStop<TrialStopped, TrialStoppedConsumer>()
            .OnStop<SiteHeld, SiteHeldConsumer>()
            .OnStop<ApplicationWithdrawn, ApplicationWithdrawnConsumer>()
            .OnStop<SiteWithdrawn, SiteWithdrawnConsumer>()
            .OnStop<SponsorStopped, SponsorStoppedConsumer>()
            .OnSignal<StopWatermark, StopWatermarkConsumer>()
            .OnSignal<WithdrawalWatermark, WithdrawalWatermarkConsumer>();
    }

    public static void MapRecruitment(this IEndpointRouteBuilder app)
    {
        var recruitment = app.MapService<RecruitmentDb>("recruitment");

        var trials = recruitment.MapGroup("/trials").WithTags("Trials");
        GetTrial.Map(trials);
        GetProgress.Map(trials);

        var sites = recruitment.MapGroup("/sites").WithTags("Sites");
        ListSites.Map(sites);
        GetSite.Map(sites);
        ScreenParticipant.Map(sites);
        ListParticipants.Map(sites);

        var participants = recruitment.MapGroup("/participants").WithTags("Participants");
        GetParticipant.Map(participants);
        EnrolParticipant.Map(participants);
        RenewConsent.Map(participants);
        FailScreening.Map(participants);
        WithdrawParticipant.Map(participants);
    }
}
