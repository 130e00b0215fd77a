using System.Net;
using Microsoft.Playwright;
using Trials.Contracts.Registration.V1;
using Trials.Portal.Tests.InstitutionOffice;
using Trials.Rules;
using Trials.Testing;
using SiteRole = Trials.Contracts.SiteRole;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Portal.Tests.TrialPages;

/// <summary>The pictures of a trial that runs, for those who may see them and nobody else.</summary>
public class ProgressTests(PortalHost portal)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enrolment_and_what_became_of_everybody_are_seen_as_pictures_tables_and_files()
    {
        var site = await (await OneSite.Offered(portal, "east", 2)).Activated();
        await Eventually.Is(async () => (await site.Get(site.Investigator, $"recruitment/sites/{site.SiteId}")).GetProperty("isOpen").GetBoolean(), "Recruitment opens the site");
        await Eventually.Is(async () => (await site.Get(site.Investigator, $"tracking/trials/{site.TrialId}/sites")).GetProperty("items").GetArrayLength() == 1, "Tracking shows the site");
        await Screen(site, "S-001", "enrolment");
        await Screen(site, "S-002", "screen-failure", new { criterion = "IN-03" });
        await Screen(site, "S-003", "withdrawal");

        var sponsor = await portal.Open("sponsor@qingshan", script: false);
        await sponsor.GotoAsync($"/trials/{site.TrialId}");
        await sponsor.GetByRole(AriaRole.Link, new() { Name = "Enrolment" }).ClickAsync();
        await Assertions.Expect(sponsor.GetByText("1 of 30 are enrolled, 1 of them in the last four weeks; 3 were screened.")).ToBeVisibleAsync();
        await Assertions.Expect(sponsor.GetByRole(AriaRole.Img, new() { Name = "Enrolled so far" })).ToBeVisibleAsync();
        await Assertions.Expect(sponsor.Locator("tbody tr")).ToContainTextAsync("3.3 %");
        Assert.Empty(await Accessibility.Faults(sponsor));
        var file = await sponsor.APIRequest.GetAsync($"/trials/{site.TrialId}/enrolment?as=csv");
        Assert.EndsWith(",3,1,1,3.3 %\r\n", await file.TextAsync(), StringComparison.Ordinal);

        var office = await portal.Open(site.Office, "zh", 360, script: false);
        await office.GotoAsync($"/trials/{site.TrialId}/participants");
        var picture = office.GetByRole(AriaRole.Img, new() { Name = "筛选 3，入组 1，完成 0" });
        await Assertions.Expect(picture).ToContainTextAsync("标准 IN-03：1");
        await Assertions.Expect(picture).ToContainTextAsync("未入组：2");
        await Assertions.Expect(office.Locator("tr", new() { HasText = "入组前退出" })).ToContainTextAsync("33.3 %");
        Assert.False(await office.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.Empty(await Accessibility.Faults(office));

        var neighbour = await portal.Open("office@seventh", script: false);
        foreach (var page in (string[])["enrolment", "participants", "waiting"])
            Assert.Equal((int)HttpStatusCode.NotFound, (await neighbour.GotoAsync($"/trials/{site.TrialId}/{page}"))!.Status);
    }

    [Fact]
    public async Task Whose_the_waiting_days_of_a_trial_were_is_seen_month_by_month()
    {
        var trial = Guid.CreateVersion7(DateTimeOffset.UtcNow);
        await AcceptedLongAgo(trial);
        await Eventually.Is(async () => (await (await portal.Open("coordinator@alliance")).APIRequest.GetAsync($"/trials/{trial}/waiting")).Ok, "Tracking shows the trial");

        var page = await portal.Open("coordinator@alliance", script: false);
        await page.GotoAsync($"/trials/{trial}/waiting");

        var picture = page.GetByRole(AriaRole.Img, new() { Name = "Waiting days by party" });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        var months = await page.Locator("tbody tr td:first-child").AllInnerTextsAsync();
        Assert.True(months.Distinct().Count() >= 2, string.Join(", ", months));
        foreach (var month in months.Distinct()) await Assertions.Expect(picture).ToContainTextAsync(month);
        await Assertions.Expect(page.Locator(".legend")).ToContainTextAsync("lead committee");
        Assert.Empty(await Accessibility.Faults(page));
    }

    private static async Task Screen(OneSite site, string code, string deed, object? body = null)
    {
        var screened = await site.Post(site.Investigator, $"recruitment/sites/{site.SiteId}/participants",
            new { code, consentVersion = OneSite.ConsentVersion, consentedOn = WorkingCalendar.China.DateOf(DateTimeOffset.UtcNow) });
        await site.Post(site.Investigator, $"recruitment/participants/{screened.GetProperty("participantId").GetGuid()}/{deed}", body);
    }

    private Task AcceptedLongAgo(Guid trial)
    {
        var at = portal.Host.Clock.GetUtcNow().AddDays(-40);
        return portal.Host.Deliver(new ApplicationAccepted
        {
            AggregateId = trial, Version = 3, OccurredAt = at, TrialId = trial, Number = $"PD-2026-{trial.ToString("N")[^4..]}", Title = "等待天数的研究",
            SponsorId = Guid.CreateVersion7(at), Kind = StudyKind.Registration, Product = Trials.Contracts.Product.Drug, Phase = Trials.Contracts.Phase.III, PlannedEnrolment = 30,
            NeedsHumanGeneticResources = false, RulePack = RulePacks.Current.Reference, AcceptedOn = WorkingCalendar.China.DateOf(at), Documents = [],
            Sites = [new(Guid.CreateVersion7(at), 1, "上海市东方医院", Guid.CreateVersion7(at), SiteRole.Lead)],
        });
    }
}
