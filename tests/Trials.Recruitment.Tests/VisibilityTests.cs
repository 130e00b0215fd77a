using System.Net;
using Trials.Contracts;
using Trials.Contracts.Recruitment.V1;

namespace Trials.Recruitment.Tests;

/// <summary>Who sees and does what (REC-10, rules.md 12.5): participants only at their own site, others counts or nothing.</summary>
public class VisibilityTests
{
    [Fact]
    public async Task Sponsor_and_coordinator_see_counts_and_never_a_participant()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Enrol(await open.Screened("S-001"));
        foreach (var other in new[] { Client(open, open.Facts.SponsorId, Roles.Sponsor), Client(open, Guid.CreateVersion7(), Roles.Coordinator) })
        {
            Assert.Equal(1, (await open.GetSite(other))["enrolled"]!.GetValue<int>());
            var trial = await HostedRecruitment.Json(await other.Get($"/recruitment/trials/{open.Facts.TrialId}"));
            Assert.Equal((1, 30, 2), (trial["enrolled"]!.GetValue<int>(), trial["plannedEnrolment"]!.GetValue<int>(), trial["sites"]!.GetValue<int>()));
            var list = await HostedRecruitment.Json(await other.Get($"/recruitment/sites?trialId={open.Facts.TrialId}"));
            Assert.Equal(2, list["items"]!.AsArray().Count);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Get($"/recruitment/sites/{open.Facts.Site}/participants")).StatusCode);
        }
    }

    [Fact]
    public async Task Another_hospitals_investigator_sees_neither_the_site_nor_its_people()
    {
        await using var open = await HostedRecruitment.StartOpen();
        var person = await open.Screened("S-001");
        var neighbour = Client(open, open.Facts.LeadHospital, Roles.Investigator);
        var stranger = Client(open, Guid.CreateVersion7(), Roles.Investigator);

        foreach (var other in new[] { neighbour, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/recruitment/sites/{open.Facts.Site}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/recruitment/sites/{open.Facts.Site}/participants")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/recruitment/participants/{person}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"/recruitment/participants/{person}/enrolment")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await open.Screen("S-002", by: other)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await neighbour.Get($"/recruitment/trials/{open.Facts.TrialId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/recruitment/trials/{open.Facts.TrialId}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await open.Host.Anonymous().Get($"/recruitment/sites/{open.Facts.Site}")).StatusCode);
    }

    [Fact]
    public async Task A_persons_way_can_be_repeated_and_is_told_once()
    {
        await using var open = await HostedRecruitment.StartOpen();
        var person = await open.Screened("S-001");
        Assert.Equal(HttpStatusCode.OK, (await open.Screen("S-001")).StatusCode);
        await HostedRecruitment.ThenRefused(await open.Screen("S-001", on: "2026-11-20"), "recruitment.code_taken");

        for (var again = 0; again < 2; again++)
        {
            var failed = await open.Investigator.Post($"/recruitment/participants/{person}/screen-failure", new { criterion = "IN-03" });
            Assert.Equal(HttpStatusCode.OK, failed.StatusCode);
        }
        Assert.Equal("IN-03", Assert.Single(await open.Host.Published<ScreeningFailed>()).Criterion);

        var leaver = await open.Screened("S-002");
        await open.Enrol(leaver);
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal(HttpStatusCode.OK, (await open.Investigator.Post($"/recruitment/participants/{leaver}/withdrawal")).StatusCode);
        }
        Assert.Single(await open.Host.Published<ParticipantWithdrawn>());
        var people = await HostedRecruitment.Json(await open.Investigator.Get($"/recruitment/sites/{open.Facts.Site}/participants"));
        Assert.Equal(["ScreenFailed", "Withdrawn"], people["items"]!.AsArray().Select(p => p!["status"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("13812345678")]
    [InlineData("31010119900101123X")]
    [InlineData("张三")]
    [InlineData("")]
    public async Task A_code_that_could_name_a_person_is_refused(string code)
    {
        await using var open = await HostedRecruitment.StartOpen();
        var answer = await open.Screen(code);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"code\":[", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_version_in_If_Match_is_refused_and_reasons_come_in_the_callers_language()
    {
        await using var open = await HostedRecruitment.StartOpen();
        var person = await open.Screened("S-001");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/recruitment/participants/{person}/enrolment");
        request.Headers.TryAddWithoutValidation("If-Match", "\"7\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await open.Investigator.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);

        await open.Deliver(open.Facts.Held());
        open.Investigator.DefaultRequestHeaders.AcceptLanguage.Clear();
        open.Investigator.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        Assert.Contains("暂停", (await open.GetSite())["closedBecause"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_site_works_under_the_opinion_itself()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.LeadActivated());
        var lead = Client(open, open.Facts.LeadHospital, Roles.Investigator);
        var site = await HostedRecruitment.Json(await lead.Get($"/recruitment/sites/{open.Facts.LeadSite}"));
        Assert.Equal((true, "1.0", "2027-11-01"),
            (site["isOpen"]!.GetValue<bool>(), site["consentVersion"]!.GetValue<string>(), site["approvalValidUntil"]!.GetValue<string>()));
    }

    private static HttpClient Client(HostedRecruitment open, Guid organisation, string role) => open.Host.As(Guid.CreateVersion7(), organisation, role);
}
