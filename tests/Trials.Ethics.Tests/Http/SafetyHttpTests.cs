using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class SafetyHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    private HttpClient Investigator => _ethics.AsOffice(_ethics.Site, Roles.Investigator);

    public async ValueTask InitializeAsync()
    {
        _ethics = await (await EthicsHost.Start()).WithATrial();
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "ETH-26"), Trait("Rule", "MR-44"), Trait("Rule", "SAF-02")]
    public async Task An_event_at_a_site_reaches_its_committee_the_sponsor_and_the_lead_and_names_nobody()
    {
        var path = await Report();
        foreach (var sees in (HttpClient[])[_ethics.Secretary(_ethics.Site), _ethics.Secretary(_ethics.Lead)])
        {
            await EthicsHost.Ok(await sees.Get(path));
        }
        Assert.Equal("S-001", (await EthicsHost.Ok(await _ethics.AsSponsor().Get(path))).GetProperty("participantCode").GetString());
        Assert.False((await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Get(path))).TryGetProperty("participantCode", out _));
        foreach (var blind in (HttpClient[])[_ethics.AsCoordinator(), _ethics.AsStranger(), _ethics.AsOffice(_ethics.Lead)])
        {
            await EthicsHost.Refused(await blind.Get(path), 404, "not_found");
        }
        var told = Assert.Single(await _ethics.Host.Published<SafetyReportFiled>());
        Assert.Equal((SafetyReportKind.SeriousAdverseEvent, (Guid?)_ethics.SiteId, 0, false), (told.Kind, told.SiteId, told.FollowUp, told.IsLate));
        await Report();
        Assert.Single(await _ethics.Host.Published<SafetyReportFiled>());
    }

    [Fact, Trait("Rule", "SAF-06")]
    public async Task A_susar_reaches_every_committee_and_each_acknowledges_for_itself()
    {
        var knownAt = _ethics.Host.Clock.GetUtcNow().AddDays(-1);
        var filed = await EthicsHost.Ok(await _ethics.AsSponsor().Post($"/ethics/trials/{_ethics.TrialId}/safety-reports",
            new { seriousness = "Fatal", text = "It happened.", knownAt }));
        var path = Path(filed);
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(path + "/acknowledgement", new { }));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(path + "/acknowledgement", new { }));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(path + "/acknowledgement", new { }));
        Assert.Equal([_ethics.Site.OrganisationId, _ethics.Lead.OrganisationId],
            (await _ethics.Host.Published<SafetyReportAcknowledged>()).Select(a => a.OrganisationId));
        await EthicsHost.Ok(await _ethics.AsSponsor().Post(path + "/regulator-notice", new { toldAt = knownAt.AddHours(2) }));
        var seen = await EthicsHost.Ok(await _ethics.AsSponsor().Get(path));
        Assert.Equal(4, seen.GetProperty("duties").GetArrayLength());
        Assert.Equal(2, (await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Get($"/ethics/safety-reports?trialId={_ethics.TrialId}")))
            .GetProperty("items")[0].GetProperty("duties").EnumerateArray().Count(d => d.TryGetProperty("receivedAt", out _)));
        await EthicsHost.Refused(await _ethics.AsSponsor().Post($"/ethics/trials/{Guid.CreateVersion7()}/safety-reports",
            new { seriousness = "Fatal", text = "It happened.", knownAt }), 404, "not_found");
    }

    [Fact, Trait("Rule", "SAF-09"), Trait("Rule", "SAF-08")]
    public async Task A_drugs_yearly_safety_update_reaches_every_committee_and_says_when_the_authority_must_have_it()
    {
        var yearEnd = new DateTimeOffset(2026, 10, 31, 4, 0, 0, TimeSpan.Zero);
        var filed = await EthicsHost.Ok(await _ethics.AsSponsor().Post($"/ethics/trials/{_ethics.TrialId}/safety-reports",
            new { kind = "DevelopmentUpdate", seriousness = "Other", text = "The first year.", knownAt = yearEnd }));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(Path(filed) + "/acknowledgement", new { }));
        var duties = filed.GetProperty("duties").EnumerateArray().ToList();
        Assert.Equal(["SAF-08", "SAF-09", "SAF-09"], duties.Select(d => d.GetProperty("rule").GetString()!).Order());
        Assert.All(duties, d => Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)), d.GetProperty("dueAt").GetDateTimeOffset()));
        var wrong = new { kind = "Deviation", seriousness = "Other", text = "Of a site.", knownAt = yearEnd };
        Assert.Equal(400, (int)(await _ethics.AsSponsor().Post($"/ethics/trials/{_ethics.TrialId}/safety-reports", wrong)).StatusCode);
    }

    [Fact, Trait("Rule", "MR-49")]
    public async Task The_lead_sees_what_single_deviations_come_to_in_the_whole_study()
    {
        var path = $"/ethics/sites/{_ethics.SiteId}/safety-reports";
        foreach (var (code, seriousness) in ((string, string)[])[("S-001", "Other"), ("S-002", "Fatal")])
            await EthicsHost.Ok(await Investigator.Post(path, Event(code, "Deviation", seriousness)));
        await Report();
        var pattern = $"/ethics/trials/{_ethics.TrialId}/deviations";
        foreach (var sees in (HttpClient[])[_ethics.Secretary(_ethics.Lead), _ethics.AsSponsor()])
        {
            var seen = await EthicsHost.Ok(await sees.Get(pattern));
            var site = Assert.Single(seen.GetProperty("sites").EnumerateArray());
            Assert.Equal((_ethics.SiteId, 2, 1), (site.GetProperty("siteId").GetGuid(), site.GetProperty("reported").GetInt32(), site.GetProperty("grave").GetInt32()));
        }
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Site).Get(pattern), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsCoordinator().Get(pattern), 403, "forbidden");
    }

    [Fact, Trait("Rule", "ETH-26"), Trait("Rule", "MR-44")]
    public async Task The_lead_opens_a_review_of_what_was_reported()
    {
        var path = await Report();
        var wish = new { outcome = "OpenReview", text = "A signal." };
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(path + "/assessment", wish), 409, "ethics.hold_instead");
        var assessed = await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(path + "/assessment", wish));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(path + "/assessment", wish));
        _ethics.Turn(assessed.GetProperty("reviewId").GetGuid());
        var opinion = await _ethics.IssueTheOpinion("Suspend", "Against");
        Assert.Equal("SeriousAdverseEvent", opinion.GetProperty("type").GetString());
        Assert.Single(await _ethics.Host.Published<TrialStopped>());
        Assert.Empty(await _ethics.Host.Published<VersionsConfirmed>());
    }

    [Fact, Trait("Rule", "SAF-05")]
    public async Task Whoever_reported_appends_what_became_known()
    {
        var path = await Report();
        var news = new { text = "Recovered", knownAt = _ethics.Host.Clock.GetUtcNow() };
        await EthicsHost.Ok(await Investigator.Post(path + "/follow-ups", news));
        await EthicsHost.Ok(await Investigator.Post(path + "/follow-ups", news));
        Assert.Equal([0, 1], (await _ethics.Host.Published<SafetyReportFiled>()).Select(r => r.FollowUp));
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(path + "/follow-ups", news), 404, "not_found");
    }

    [Theory, Trait("Rule", "REC-10")]
    [InlineData("13800138000")]
    [InlineData("310101199001011234")]
    [InlineData("Zhang San")]
    public async Task A_number_or_name_of_a_person_is_no_code(string code)
    {
        var refused = await Investigator.Post($"/ethics/sites/{_ethics.SiteId}/safety-reports", Event(code));
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Only_the_sites_own_investigators_report_there()
    {
        var path = $"/ethics/sites/{_ethics.SiteId}/safety-reports";
        await EthicsHost.Refused(await _ethics.AsOffice(_ethics.Lead, Roles.Investigator).Post(path, Event()), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(path, Event()), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.AsCoordinator().Post(path, Event()), 403, "forbidden");
    }

    private static string Path(JsonElement report) => $"/ethics/safety-reports/{report.GetProperty("reportId").GetGuid()}";

    private static object Event(string code = "S-001", string kind = "SeriousAdverseEvent", string seriousness = "Other") => new
    {
        kind, seriousness, relation = "Related", participantCode = code, text = "It happened.",
        happenedAt = Roster.Now.AddHours(-3), knownAt = Roster.Now.AddHours(-2),
    };

    private async Task<string> Report() => Path(await EthicsHost.Ok(
        await Investigator.Post($"/ethics/sites/{_ethics.SiteId}/safety-reports", Event())));
}
