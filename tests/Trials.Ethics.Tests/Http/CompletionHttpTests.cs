using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class CompletionHttpTests : IAsyncLifetime
{
    private static readonly object Figures = new { enrolled = 10, completed = 9, withdrawn = 1, seriousEvents = 0, summary = "Done." };

    private readonly Guid _leadSite = Guid.CreateVersion7();
    private EthicsHost _ethics = null!;

    private string Trial => $"/ethics/trials/{_ethics.TrialId}/completion";

    public async ValueTask InitializeAsync()
    {
        _ethics = await EthicsHost.Start();
        await _ethics.WithATrialLedAt(_leadSite);
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "MR-50"), Trait("Rule", "ETH-25")]
    public async Task The_study_is_completed_by_the_lead_when_its_last_site_has_closed()
    {
        await GivenAnAdoption();
        await Close(_ethics.Site, _ethics.SiteId);
        await Close(_ethics.Site, _ethics.SiteId);
        Assert.Equal(_ethics.SiteId, Assert.Single(await _ethics.Host.Published<SiteCompleted>()).SiteId);
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(Trial, Figures), 409, "ethics.sites_still_open");
        await Close(_ethics.Lead, _leadSite);
        var filed = await EthicsHost.Ok(await _ethics.AsSponsor().Post(Trial, Figures));
        await EthicsHost.Ok(await _ethics.AsSponsor().Post(Trial, Figures));
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(Trial,
            new { enrolled = 11, completed = 9, withdrawn = 1, seriousEvents = 0, summary = "Done." }), 409, "ethics.completion_already_filed");
        Assert.Empty(await _ethics.Host.Published<TrialCompleted>());

        _ethics.Turn(filed.GetProperty("reviewId").GetGuid());
        var opinion = await _ethics.IssueTheSimplifiedOpinion();
        Assert.Equal(opinion.GetProperty("id").GetGuid(), Assert.Single(await _ethics.Host.Published<TrialCompleted>()).OpinionId);
        Assert.True((await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(Trial))).GetProperty("isAccepted").GetBoolean());
    }

    [Fact, Trait("Rule", "MR-50")]
    public async Task A_sites_report_is_received_by_its_own_committee_and_stays()
    {
        await GivenAnAdoption();
        await Close(_ethics.Site, _ethics.SiteId);
        var path = $"/ethics/sites/{_ethics.SiteId}/completion";
        await EthicsHost.Refused(await _ethics.AsOffice(_ethics.Site).Post(path,
            new { enrolled = 11, completed = 9, withdrawn = 1, seriousEvents = 0, summary = "Other." }), 409, "ethics.site_is_closed");
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Lead).Post(path + "/acknowledgement", new { }), 404, "not_found");
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(path + "/acknowledgement", new { }));
        Assert.True((await EthicsHost.Ok(await _ethics.AsSponsor().Get(path))).TryGetProperty("acknowledgedAt", out _));
        await EthicsHost.Refused(await _ethics.AsStranger().Get(path), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsCoordinator().Post(path, Figures), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.AsOffice(_ethics.Lead).Post(path, Figures), 404, "not_found");
    }

    [Fact, Trait("Rule", "MR-50")]
    public async Task Where_ethics_never_agreed_there_is_nothing_to_complete()
    {
        await EthicsHost.Refused(await _ethics.AsOffice(_ethics.Site).Post($"/ethics/sites/{_ethics.SiteId}/completion", Figures), 409,
            "ethics.nothing_to_complete");
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(Trial, Figures), 409, "ethics.nothing_to_complete");
    }

    private async Task GivenAnAdoption()
    {
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
    }

    private async Task Close(Roster hospital, Guid site) =>
        await EthicsHost.Ok(await _ethics.AsOffice(hospital).Post($"/ethics/sites/{site}/completion", Figures));
}
