using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class ContinuingReviewHttpTests : IAsyncLifetime
{
    private readonly DossierDocument _paper = new(
        Guid.CreateVersion7(), "OTHER", "Y1", new DateOnly(2027, 10, 1), "zh", EthicsHost.Consent.Sha256, "OTHER.pdf");

    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync()
    {
        _ethics = await (await EthicsHost.Start()).WithATrial();
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "MR-45"), Trait("Rule", "ETH-25"), Trait("Rule", "ETH-27"), Trait("Rule", "GCP-12d"), Trait("Rule", "GCP-MC5")]
    public async Task The_yearly_opinion_prolongs_the_lead_at_once_and_a_site_when_it_confirms_with_its_own_figures()
    {
        _ethics.Host.Clock.Advance(TimeSpan.FromDays(330));
        var report = await File();
        var seen = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get($"/ethics/continuing-reports/{report}"));
        Assert.False(seen.GetProperty("isLate").GetBoolean());
        _ethics.Turn(seen.GetProperty("reviewId").GetGuid());
        var opinion = await _ethics.IssueTheSimplifiedOpinion();
        Assert.Equal("2028-10-19", opinion.GetProperty("validUntil").GetString());
        Assert.Equal("ICF", Assert.Single(opinion.GetProperty("versions").EnumerateArray()).GetProperty("code").GetString());
        var lead = Assert.Single(await _ethics.Host.Published<VersionsConfirmed>());
        Assert.Equal((_ethics.Lead.OrganisationId, new DateOnly(2028, 10, 19)), (lead.OrganisationId, lead.ValidUntil));

        var asked = await TheConfirmation();
        Assert.Equal((1, 0), (await Waiting(_ethics.Site), await Waiting(_ethics.Lead)));
        var path = $"/ethics/confirmations/{asked.GetProperty("confirmationId").GetGuid()}";
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(path + "/reviewers", new { personIds = _ethics.Site.People(2, 3) }));
        foreach (var seat in (int[])[2, 3])
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(path + "/declarations", new { hasConflict = false }));
        }
        await EthicsHost.Refused(await _ethics.Member(_ethics.Site, 2).Post(path + "/responses", new { answer = "Confirm" }), 409,
            "ethics.site_data_first");
        Assert.Equal("test", await _ethics.Member(_ethics.Site, 2).GetStringAsync($"{path}/documents/{_paper.DocumentId}/content",
            TestContext.Current.CancellationToken));
        await EthicsHost.Ok(await _ethics.AsOffice(_ethics.Site, Roles.Investigator).Post(path + "/site-data",
            new { enrolled = 10, withdrawn = 1, seriousEvents = 0, deviations = 2, text = "As planned." }));
        foreach (var seat in (int[])[2, 3])
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(path + "/responses", new { answer = "Confirm" }));
        }
        var site = (await _ethics.Host.Published<VersionsConfirmed>())[^1];
        Assert.Equal((_ethics.SiteId, new DateOnly(2028, 10, 19)), (site.SiteId, site.ValidUntil));
        Assert.Equal("V2.1", Assert.Single(site.Versions).Version);
        Assert.Equal(0, await Waiting(_ethics.Site));
    }

    [Fact, Trait("Rule", "MR-45"), Trait("Rule", "ETH-31a")]
    public async Task A_report_within_thirty_days_of_the_end_is_marked_late_and_reviewed_simplified()
    {
        _ethics.Host.Clock.Advance(TimeSpan.FromDays(336));
        var report = await File();
        var seen = await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/continuing-reports/{report}"));
        Assert.Equal(("2027-10-24", true), (seen.GetProperty("dueOn").GetString(), seen.GetProperty("isLate").GetBoolean()));
        var review = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Get($"/ethics/reviews/{seen.GetProperty("reviewId").GetGuid()}"));
        Assert.Equal(("Continuing", "Simplified"), (review.GetProperty("type").GetString(), review.GetProperty("mode").GetString()));
        await EthicsHost.Refused(await _ethics.AsStranger().Get($"/ethics/continuing-reports/{report}"), 404, "not_found");
    }

    private async Task<Guid> File()
    {
        var id = Guid.CreateVersion7();
        var filed = new ContinuingReportFiled
        {
            AggregateId = id, Version = 1, OccurredAt = _ethics.Host.Clock.GetUtcNow(), TrialId = _ethics.TrialId, ReportId = id, Number = 1,
            PeriodFrom = new DateOnly(2026, 11, 24), PeriodTo = new DateOnly(2027, 10, 1), Enrolled = 40, Withdrawn = 2, SeriousEvents = 1,
            Deviations = 3, Summary = "As planned.", Documents = [_paper],
        };
        await _ethics.Host.Deliver(filed);
        await _ethics.Host.Deliver(filed);
        return id;
    }

    private async Task<int> Waiting(Roster roster) => (await EthicsHost.Ok(await _ethics.Secretary(roster).Get("/ethics/confirmations?waiting=true"))).GetProperty("items").GetArrayLength();

    private async Task<JsonElement> TheConfirmation() => Assert.Single((await EthicsHost.Ok(await _ethics.AsSponsor().Get(
        $"/ethics/confirmations?trialId={_ethics.TrialId}"))).GetProperty("items").EnumerateArray());
}
