using Trials.Contracts.Directory.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Registration.Deadlines;
using Trials.Registration.Documents;
using Trials.Registration.Filings;
using Trials.Registration.Organisations;
using Trials.Registration.Profiles;
using Trials.Registration.Uploads;
using Trials.Registration.Register;
using Trials.Registration.Packs;
using Trials.Registration.SiteIdentity;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration;

/// <summary>The table of contents: what the service stores, hears and answers.</summary>
public static class RegistrationService
{
    public static void AddRegistration(this WebApplicationBuilder builder)
    {
        builder.AddApiDocument("registration");
        builder.AddServiceDb<RegistrationDb>("registration")
            .On<OrganisationRecorded, OrganisationRecordedConsumer>()
            .On<OpinionIssued, OpinionIssuedConsumer>()
            .On<AmendmentDecided, AmendmentDecidedConsumer>()
            .On<LeadChanged, LeadChangedConsumer>()
            .On<TrialReinstated, TrialReinstatedConsumer>()
            .OnStop<TrialStopped, TrialStoppedConsumer>();
        builder.Services.AddHostedService<AcceptanceSweep>();
        builder.Services.AddHostedService<WithdrawalWatermarkSignal>();
        builder.Services.AddHostedService<LapseSweep>();
        builder.Services.AddHostedService<UploadSweep>();
        builder.Services.AddSingleton(new ChosenPack(builder.Configuration["Rules:Pack"]));
        builder.Services.AddOptions<RegistrationOptions>().BindConfiguration(RegistrationOptions.Section)
            .Validate(options => options.DocumentLimit > 0,
                $"{RegistrationOptions.Section}:DocumentLimit must be a number of bytes above 0.")
            .ValidateOnStart();
    }

    public static void MapRegistration(this IEndpointRouteBuilder app)
    {
        var service = app.MapService<RegistrationDb>("registration");

        var applications = service.MapGroup("/applications").WithTags("Applications");
        ImportApplication.Map(applications);
        ListApplications.Map(applications);
        GetApplication.Map(applications);
        GetRecord.Map(applications);
        ExportApplication.Map(applications);
        DescribeStudy.Map(applications);
        ListSites.Map(applications);
        ProposeSites.Map(applications);
        NameSites.Map(applications);
        FileDocument.Map(applications);
        BeginUpload.Map(applications);
        ReadUpload.Map(applications);
        SendPart.Map(applications);
        ListDocuments.Map(applications);
        ReadDocument.Map(applications);
        ReadDossier.Map(applications);
        DownloadDossier.Map(applications);
        CheckApplication.Map(applications);
        SubmitApplication.Map(applications);
        ReturnApplication.Map(applications);
        AnswerDeficiency.Map(applications);
        DismissApplication.Map(applications);
        ReceiveWarning.Map(applications);
        AcceptApplication.Map(applications);
        WithdrawApplication.Map(applications);

        ManageAliases.Map(service.MapGroup("/aliases").WithTags("Aliases"));
        var profiles = service.MapGroup("/profiles").WithTags("Profiles");
        RecordProfile.Map(profiles);
        ReadProfile.Map(profiles);

        var packs = service.MapGroup("/rule-packs").WithTags("Rule packs");
        ListRulePacks.Map(packs);
        CompareRulePacks.Map(packs);
        ProposeRulePack.Map(packs);
        ConfirmRulePack.Map(packs);
        WithdrawRulePack.Map(packs);

        var filings = service.MapGroup("/applications").WithTags("Filings");
        FileModification.Map(filings);
        ReadModifications.Map(filings);
        PreviewAmendment.Map(filings);
        FileAmendment.Map(filings);
        ReadAmendments.Map(filings);
        FileContinuingReport.Map(filings);
        ReadContinuingReports.Map(filings);
        AddSite.Map(filings);
        WithdrawSite.Map(filings);
        FileNotice.Map(filings);
        ReadNotices.Map(filings);
        ReadFacts.Map(filings);

        var records = service.MapGroup("/applications").WithTags("Public register");
        StagePublicRecord.Map(records);
        GetPublicRecord.Map(records);
        ReleasePublicRecord.Map(records);
        RejectPublicRecord.Map(records);
        ArchivePublicRecord.Map(records);
        var register = service.MapGroup("/public/trials").WithTags("Public register");
        FindTrials.Map(register);
        GetTrial.Map(register);
        ReadMaterial.Map(register);
        ExportTrial.Map(register);
    }
}
