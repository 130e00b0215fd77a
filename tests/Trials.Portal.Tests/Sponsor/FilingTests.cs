using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Contracts.Ethics.V1;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.ParticipatingCommittee;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Journeys.Sponsor;
using Trials.Portal.Language;
using Trials.Portal.Tests.Committees;
using Trials.Registration.Deadlines;

namespace Trials.Portal.Tests.Sponsor;

/// <summary>What a sponsor owes after the submission, from what waits for it to the deed, without scripts.</summary>
public class FilingTests(PortalHost portal)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sponsor_confirms_the_warning_before_its_application_lapses()
    {
        // A month passes, which no other test may notice.
        await using var later = new PortalHost();
        await later.InitializeAsync();
        var application = await FiledApplication.Returned(later);
        later.Host.Clock.Advance(TimeSpan.FromDays(30));
        await later.Host.Services.GetServices<IHostedService>().OfType<LapseSweep>().Single().Sweep(Ct);

        var sponsor = await At(later, "zh", 360);
        await sponsor.FromHome(application.Number, $"/sponsor/applications/{application.Id}/warnings/", "1");
        await sponsor.IsEasyToUse();
        await sponsor.Confirm(FilingWords.Confirm, FilingWords.Confirmed);
        await sponsor.Sees(FilingWords.ConfirmedOn.With(Dates.Day(later.Host.Clock.GetUtcNow())));
        await sponsor.IsEasyToUse();
    }

    [Fact]
    public async Task A_sponsor_files_the_yearly_report_before_the_approval_ends()
    {
        var application = await FiledApplication.Accepted(portal);
        var today = Trials.Rules.WorkingCalendar.China.DateOf(portal.Host.Clock.GetUtcNow());
        await portal.Host.Deliver(new OpinionIssued
        {
            AggregateId = Guid.CreateVersion7(DateTimeOffset.UtcNow),
            Version = 2,
            TrialId = application.Id,
            OpinionId = Guid.CreateVersion7(DateTimeOffset.UtcNow),
            Number = "2026-KY-002",
            LeadOrganisationId = (await application.Get("chair@east", "directory/me")).GetProperty("organisationId").GetGuid(),
            Decision = Decision.Approve,
            IsEffective = true,
            Conditions = [],
            Versions = [],
            ValidUntil = today.AddDays(20),
            AdoptionDueOn = today.AddDays(10),
        });

        var sponsor = await At(portal, "en", 1440);
        await sponsor.FromHome(application.Number, $"/sponsor/applications/{application.Id}/continuing-report");
        await sponsor.Press(FormWords.Check);
        await sponsor.Sees(FilingWords.DayMissing);
        await sponsor.IsEasyToUse();
        await sponsor.Write(FilingWords.PeriodFrom, ApplicationForms.Day(today.AddMonths(-11)));
        await sponsor.Write(ParticipatingWords.Enrolled, "12");
        await sponsor.Write(ParticipatingWords.Withdrawn, "1");
        await sponsor.Write(ParticipatingWords.SeriousEvents, "2");
        await sponsor.Write(ParticipatingWords.Deviations, "0");
        await sponsor.Write(CompletionWords.Summary, "Risk and benefit are as they were.");
        await sponsor.Do(FilingWords.Report, FilingWords.Reported);

        var filed = (await application.Get(FiledApplication.Sponsor, $"registration/applications/{application.Id}/continuing-reports")).GetProperty("items")[0];
        Assert.Equal((12, 0), (filed.GetProperty("enrolled").GetInt32(), filed.GetProperty("deviations").GetInt32()));
        Assert.Equal(ApplicationForms.Day(today), filed.GetProperty("periodTo").GetString());
    }

    [Fact]
    public async Task A_sponsor_completes_the_study_after_its_last_site()
    {
        var application = await FiledApplication.Accepted(portal);
        var study = await (await Study.Of(portal, application)).WithAnOpinion();
        await study.Post("investigator@east", $"ethics/sites/{study.LeadSiteId}/completion", new { enrolled = 20, completed = 18, withdrawn = 2, seriousEvents = 1, summary = "按计划完成。" });

        var sponsor = await At(portal, "zh", 360);
        await sponsor.FromHome(study.Number, $"/sponsor/applications/{study.TrialId}/completion");
        await sponsor.IsEasyToUse();
        await sponsor.Write(CompletionWords.Enrolled, "20");
        await sponsor.Write(CompletionWords.Completed, "18");
        await sponsor.Write(CompletionWords.Withdrawn, "2");
        await sponsor.Write(CompletionWords.SeriousEvents, "1");
        await sponsor.Press(FormWords.Check);
        await sponsor.Sees(CompletionWords.SummaryMissing);
        await sponsor.Write(CompletionWords.Summary, "达到主要终点。");
        await sponsor.Do(FilingWords.Complete, FilingWords.Completed);

        var completion = await study.Get(FiledApplication.Sponsor, $"ethics/trials/{study.TrialId}/completion");
        Assert.Equal(18, completion.GetProperty("figures").GetProperty("completed").GetInt32());
    }

    private static async Task<Someone> At(PortalHost host, string language, int width)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return new Someone(await host.Open(FiledApplication.Sponsor, language, width, script: false));
    }
}
