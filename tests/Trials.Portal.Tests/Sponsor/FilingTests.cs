using System.Globalization;
using Trials.Contracts.Ethics.V1;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.ParticipatingCommittee;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Journeys.Sponsor;
using Trials.Portal.Language;
using Trials.Portal.Tests.Committees;
using Trials.Rules;

namespace Trials.Portal.Tests.Sponsor;

/// <summary>What a sponsor owes after the submission, from what waits for it to the deed, without scripts.</summary>
public class FilingTests(PortalHost portal)
{
    private DateTimeOffset Now => portal.Host.Clock.GetUtcNow();

    private DateOnly Today => WorkingCalendar.China.DateOf(Now);

    [Fact]
    public async Task A_sponsor_confirms_the_warning_before_its_application_lapses()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh");
        var application = await FiledApplication.Warned(portal);
        var sponsor = await At("zh", 360);
        await sponsor.FromHome(application.Number, $"/sponsor/applications/{application.Id}/warnings/", "1");
        await sponsor.IsEasyToUse();
        await sponsor.Confirm(FilingWords.Confirm, FilingWords.Confirmed);
        await sponsor.Sees(FilingWords.ConfirmedOn.With(Dates.Day(Now)));
        await sponsor.IsEasyToUse();
    }

    [Fact]
    public async Task A_sponsor_files_the_yearly_report_and_after_the_last_site_completes_the_study()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var study = await (await Study.Of(portal, await FiledApplication.Accepted(portal))).WithAnOpinion();
        await NearItsEnd(study);
        var sponsor = await At("en", 1440);
        await Report(sponsor, study);
        var year = (await study.Get(FiledApplication.Sponsor, $"registration/applications/{study.TrialId}/continuing-reports")).GetProperty("items")[0];
        Assert.Equal((12, 0), (year.GetProperty("enrolled").GetInt32(), year.GetProperty("deviations").GetInt32()));
        Assert.Equal(ApplicationForms.Day(Today), year.GetProperty("periodTo").GetString());

        await study.Post("investigator@east", $"ethics/sites/{study.LeadSiteId}/completion", new { enrolled = 20, completed = 18, withdrawn = 2, seriousEvents = 1, summary = "按计划完成。" });
        await Complete(sponsor, study);
        var completion = await study.Get(FiledApplication.Sponsor, $"ethics/trials/{study.TrialId}/completion");
        Assert.Equal(18, completion.GetProperty("figures").GetProperty("completed").GetInt32());
    }

    private static async Task Complete(Someone sponsor, Study study)
    {
        await sponsor.FromHome(study.Number, $"/sponsor/applications/{study.TrialId}/completion");
        await sponsor.IsEasyToUse();
        await sponsor.Write(CompletionWords.Enrolled, "20");
        await sponsor.Write(CompletionWords.Completed, "18");
        await sponsor.Write(CompletionWords.Withdrawn, "2");
        await sponsor.Write(CompletionWords.SeriousEvents, "1");
        await sponsor.Press(FormWords.Check);
        await sponsor.Sees(CompletionWords.SummaryMissing);
        await sponsor.Write(CompletionWords.Summary, "The main endpoint is reached.");
        await sponsor.Do(FilingWords.Complete, FilingWords.Completed);
    }

    private async Task Report(Someone sponsor, Study study)
    {
        await sponsor.FromHome(study.Number, $"/sponsor/applications/{study.TrialId}/continuing-report");
        await sponsor.Press(FormWords.Check);
        await sponsor.Sees(FilingWords.DayMissing);
        await sponsor.IsEasyToUse();
        await sponsor.Write(FilingWords.PeriodFrom, ApplicationForms.Day(Today.AddMonths(-11)));
        await sponsor.Write(ParticipatingWords.Enrolled, "12");
        await sponsor.Write(ParticipatingWords.Withdrawn, "1");
        await sponsor.Write(ParticipatingWords.SeriousEvents, "2");
        await sponsor.Write(ParticipatingWords.Deviations, "0");
        await sponsor.Write(CompletionWords.Summary, "Risk and benefit are as they were.");
        await sponsor.Do(FilingWords.Report, FilingWords.Reported);
    }

    // The approval of a later year, as it was eleven months after it.
    private async Task NearItsEnd(Study study) => await portal.Host.Deliver(new OpinionIssued
    {
        AggregateId = Guid.CreateVersion7(DateTimeOffset.UtcNow),
        Version = 2,
        TrialId = study.TrialId,
        OpinionId = Guid.CreateVersion7(DateTimeOffset.UtcNow),
        Number = "2026-KY-002",
        LeadOrganisationId = (await study.Get("chair@east", "directory/me")).GetProperty("organisationId").GetGuid(),
        Type = ReviewType.Continuing,
        Decision = Decision.Continue,
        IsEffective = true,
        Conditions = [],
        Versions = [],
        ValidUntil = Today.AddDays(20),
        AdoptionDueOn = Today.AddDays(10),
        OccurredAt = Now,
    });

    private async Task<Someone> At(string language, int width) => new(await portal.Open(FiledApplication.Sponsor, language, width, script: false));
}
