using Microsoft.AspNetCore.Authorization;
using Trials.Contracts.Directory.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Amendments;
using Trials.Ethics.Committees;
using Trials.Ethics.Completion;
using Trials.Ethics.Confirmations;
using Trials.Ethics.ContinuingReviews;
using Trials.Ethics.Data;
using Trials.Ethics.Deadlines;
using Trials.Ethics.Hospitals;
using Trials.Ethics.LeadTasks;
using Trials.Ethics.LeadTransfers;
using Trials.Ethics.Letters;
using Trials.Ethics.Opinions;
using Trials.Ethics.Refusals;
using Trials.Ethics.Reviews;
using Trials.Ethics.Packs;
using Trials.Ethics.SafetyReports;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics;

/// <summary>The table of contents of the Ethics service.</summary>
public static class EthicsService
{
    public static void AddEthics(this WebApplicationBuilder builder)
    {
        builder.AddApiDocument("ethics");
        builder.AddServiceDb<EthicsDb>("ethics")
            .On<OrganisationRecorded, OrganisationRecordedConsumer>()
            .On<ApplicationAccepted, ApplicationAcceptedConsumer>()
            .On<ApplicationWithdrawn, ApplicationWithdrawnConsumer>()
            .On<SiteAdded, SiteAddedConsumer>()
            .On<SiteWithdrawn, SiteWithdrawnConsumer>()
            .On<ModificationFiled, ModificationFiledConsumer>()
            .On<AmendmentFiled, AmendmentFiledConsumer>()
            .On<ContinuingReportFiled, ContinuingReportFiledConsumer>()
            .On<StopApplied, StopAppliedConsumer>()
            .On<RulePackActivated, RulePackActivatedConsumer>();
        builder.Services.AddSingleton(new ChosenPack(builder.Configuration["Rules:Pack"]));
        builder.Services.AddSingleton<LetterPrinter>();
        builder.Services.AddHostedService<StopWatermarkSignal>();
        builder.Services.AddHostedService<EthicsDeadlines>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalRecorder>();
    }

    public static void MapEthics(this IEndpointRouteBuilder app)
    {
        var ethics = app.MapService<EthicsDb>("ethics");
        MapCommittees(ethics);
        MapReviews(ethics.MapGroup("/reviews").WithTags("Lead reviews").WithMetadata(new CommitteesDeed()));
        GetAgenda.Map(ethics.MapGroup("").WithTags("Lead reviews"));
        MapOpinions(ethics.MapGroup("/opinions").WithTags("Opinions").WithMetadata(new CommitteesDeed()));
        MapAdoptions(ethics.MapGroup("/adoptions").WithTags("Adoptions").WithMetadata(new CommitteesDeed()));
        MapStandings(ethics.MapGroup("/trials").WithTags("Standings").WithMetadata(new CommitteesDeed()));
        AcknowledgeStop.Map(ethics.MapGroup("/sites").WithTags("Standings"));
        MapLeadTasks(ethics.MapGroup("/tasks").WithTags("Lead tasks").WithMetadata(new CommitteesDeed()));
        PublishPolicy.Map(ethics.MapGroup("").WithTags("Hospitals"));
        ListRefusedAttempts.Map(ethics.MapGroup("").WithTags("Refused attempts"));
        MapAmendments(ethics.MapGroup("/amendments").WithTags("Amendments").WithMetadata(new CommitteesDeed()));
        ReadContinuingReports.Map(ethics.MapGroup("/continuing-reports").WithTags("Continuing reviews"));
        MapConfirmations(ethics.MapGroup("/confirmations").WithTags("Confirmations").WithMetadata(new CommitteesDeed()));
        MapSafetyReports(ethics);
        MapCompletion(ethics.MapGroup("/sites").WithTags("Completion"), ethics.MapGroup("/trials").WithTags("Completion"));
    }

    private static void MapCommittees(RouteGroupBuilder ethics)
    {
        RecordCommittee.Map(ethics.MapGroup("/committee").WithTags("Committees"));
        GetCommittee.Map(ethics.MapGroup("/committees").WithTags("Committees"));
        ListPublicCommittees.Map(ethics);
    }

    private static void MapReviews(RouteGroupBuilder reviews)
    {
        ListReviews.Map(reviews);
        GetReview.Map(reviews);
        ChooseMode.Map(reviews);
        AssignReviewers.Map(reviews);
        AgreeSimplified.Map(reviews);
        RecordExemption.Map(reviews);
        ReportSimplified.Map(reviews);
        DeclareInterests.Map(reviews);
        GetReviewDocument.Map(reviews);
        RaiseComment.Map(reviews);
        ListComments.Map(reviews);
        DiscardComment.Map(reviews);
        IssueQuestion.Map(reviews);
        ListQuestions.Map(reviews);
        AnswerQuestion.Map(reviews);
        ScheduleMeeting.Map(reviews);
        RecordAttendance.Map(reviews);
        GetQuorum.Map(reviews);
        OpenMeeting.Map(reviews);
        CastVote.Map(reviews);
        WriteDissent.Map(reviews);
        CloseVote.Map(reviews);
        IssueOpinion.Map(reviews);
        GetMinutes.Map(reviews);
        DesignateVerifier.Map(reviews);
        JudgeModification.Map(reviews);
    }

    private static void MapOpinions(RouteGroupBuilder opinions)
    {
        ListOpinions.Map(opinions);
        GetOpinion.Map(opinions);
        GetLetter.Map(opinions);
        GetLetterPdf.Map(opinions);
        FulfilOpinionCondition.Map(opinions);
        RecordUpload.Map(opinions);
    }

    private static void MapAdoptions(RouteGroupBuilder adoptions)
    {
        ListAdoptions.Map(adoptions);
        GetAdoption.Map(adoptions);
        GetAdoptionDocument.Map(adoptions);
        NameAdoptionReviewers.Map(adoptions);
        DeclareAdoptionInterests.Map(adoptions);
        AdoptionPack.Map(adoptions);
        RequestInformation.Map(adoptions);
        AnswerInformation.Map(adoptions);
        RespondToOpinion.Map(adoptions);
        OpenBoard.Map(adoptions);
        CastBoardVote.Map(adoptions);
        WriteBoardDissent.Map(adoptions);
        CloseBoard.Map(adoptions);
        ReopenDecline.Map(adoptions);
        FulfilCondition.Map(adoptions);
        ReportAdoption.Map(adoptions);
        SuggestChange.Map(adoptions);
        HoldSite.Map(adoptions);
        ReleaseSite.Map(adoptions);
    }

    private static void MapLeadTasks(RouteGroupBuilder tasks)
    {
        ListLeadTasks.Map(tasks);
        AnswerLeadTask.Map(tasks);
    }

    private static void MapAmendments(RouteGroupBuilder amendments)
    {
        ListAmendments.Map(amendments);
        GetAmendment.Map(amendments);
        AcknowledgeAmendment.Map(amendments);
    }

    private static void MapConfirmations(RouteGroupBuilder confirmations)
    {
        ReadConfirmations.Map(confirmations);
        GetConfirmationDocument.Map(confirmations);
        NameConfirmationReviewers.Map(confirmations);
        DeclareConfirmationInterests.Map(confirmations);
        FileSiteData.Map(confirmations);
        RespondToConfirmation.Map(confirmations);
        OpenConfirmationBoard.Map(confirmations);
        CastConfirmationVote.Map(confirmations);
        WriteConfirmationDissent.Map(confirmations);
        CloseConfirmationBoard.Map(confirmations);
        ReportConfirmation.Map(confirmations);
    }

    private static void MapSafetyReports(RouteGroupBuilder ethics)
    {
        ReportSiteEvent.Map(ethics.MapGroup("/sites").WithTags("Safety reports"));
        FileStudyReport.Map(ethics.MapGroup("/trials").WithTags("Safety reports"));
        GetDeviationPattern.Map(ethics.MapGroup("/trials").WithTags("Safety reports"));
        var reports = ethics.MapGroup("/safety-reports").WithTags("Safety reports");
        ReadSafetyReports.Map(reports);
        AppendFollowUp.Map(reports);
        AcknowledgeSafetyReport.Map(reports);
        RecordRegulatorNotice.Map(reports);
        AssessSafetyReport.Map(reports);
    }

    private static void MapCompletion(RouteGroupBuilder sites, RouteGroupBuilder trials)
    {
        CompleteSite.Map(sites);
        AcknowledgeSiteCompletion.Map(sites);
        CompleteTrial.Map(trials);
        ReadCompletions.Map(sites, trials);
    }

    private static void MapStandings(RouteGroupBuilder trials)
    {
        GetStanding.Map(trials);
        ListStops.Map(trials);
        StopTrial.Map(trials);
        ReinstateTrial.Map(trials);
        OpenLeadTransfer.Map(trials);
        CancelLeadTransfer.Map(trials);
        ListLeadTransfers.Map(trials);
    }
}
