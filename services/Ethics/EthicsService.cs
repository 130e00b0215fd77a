using Trials.Contracts.Directory.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Hospitals;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;
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
            .On<ModificationFiled, ModificationFiledConsumer>();
        builder.Services.AddHostedService<StopWatermarkSignal>();
    }

    public static void MapEthics(this IEndpointRouteBuilder app)
    {
        var ethics = app.MapService<EthicsDb>("ethics");
        MapCommittees(ethics);
        MapReviews(ethics.MapGroup("/reviews").WithTags("Lead reviews"));
        GetAgenda.Map(ethics.MapGroup("").WithTags("Lead reviews"));
        MapOpinions(ethics.MapGroup("/opinions").WithTags("Opinions"));
        MapAdoptions(ethics.MapGroup("/adoptions").WithTags("Adoptions"));
        MapStandings(ethics.MapGroup("/trials").WithTags("Standings"));
    }

    private static void MapCommittees(RouteGroupBuilder ethics)
    {
        RecordCommittee.Map(ethics.MapGroup("/committee").WithTags("Committees"));
        GetCommittee.Map(ethics.MapGroup("/committees").WithTags("Committees"));
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
        RespondToOpinion.Map(adoptions);
        OpenBoard.Map(adoptions);
        CastBoardVote.Map(adoptions);
        CloseBoard.Map(adoptions);
        FulfilCondition.Map(adoptions);
        ReportAdoption.Map(adoptions);
        SuggestChange.Map(adoptions);
        HoldSite.Map(adoptions);
        ReleaseSite.Map(adoptions);
    }

    private static void MapStandings(RouteGroupBuilder trials)
    {
        GetStanding.Map(trials);
        StopTrial.Map(trials);
        ReinstateTrial.Map(trials);
    }
}
