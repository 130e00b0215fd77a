using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class StopReceiptHttpTests : IAsyncLifetime
{
    private readonly Guid _leadSite = Guid.CreateVersion7();
    private EthicsHost _ethics = null!;

    private string Trial => $"/ethics/trials/{_ethics.TrialId}";

    public async ValueTask InitializeAsync() => _ethics = await EthicsHost.Start();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "SAF-15"), Trait("Rule", "MR-47")]
    public async Task A_stop_shows_each_sites_gate_closed_and_each_hospitals_acknowledgement()
    {
        await GivenASuspension();
        Assert.All(await Lines(_ethics.AsSponsor()), line => Assert.True(!Has(line, "gateClosedAt") && !Has(line, "acknowledgedAt")));

        await _ethics.Host.Deliver(Applied(1, _leadSite, _ethics.SiteId));
        await EthicsHost.Ok(await Acknowledge(_ethics.Secretary(_ethics.Site), _ethics.SiteId));

        foreach (var caller in (HttpClient[])[_ethics.AsSponsor(), _ethics.AsCoordinator(), _ethics.Member(_ethics.Lead, 1)])
        {
            var lines = await Lines(caller);
            Assert.Equal(new HashSet<Guid>([_leadSite, _ethics.SiteId]), lines.Select(Site).ToHashSet());
            Assert.All(lines, line => Assert.True(Has(line, "gateClosedAt")));
            Assert.Equal([_ethics.SiteId], lines.Where(l => Has(l, "acknowledgedAt")).Select(Site));
        }
    }

    [Fact, Trait("Rule", "SAF-15")]
    public async Task A_hospital_sees_its_own_line_alone_and_who_acknowledged_it()
    {
        await GivenASuspension();
        await EthicsHost.Ok(await Acknowledge(_ethics.Secretary(_ethics.Site), _ethics.SiteId));

        var own = Assert.Single(await Lines(_ethics.AsOffice(_ethics.Site, Roles.Investigator)));
        Assert.Equal((_ethics.SiteId, _ethics.Site.Secretary), (Site(own), own.GetProperty("acknowledgedBy").GetGuid()));
        Assert.Equal(_leadSite, Site(Assert.Single(await Lines(_ethics.AsOffice(_ethics.Lead, Roles.Investigator)))));
        Assert.Contains(await Lines(_ethics.Secretary(_ethics.Lead)), line => Has(line, "acknowledgedBy"));
        Assert.DoesNotContain(await Lines(_ethics.AsSponsor()), line => Has(line, "acknowledgedBy"));
        Assert.DoesNotContain(await Lines(_ethics.AsCoordinator()), line => Has(line, "acknowledgedBy"));
        await EthicsHost.Refused(await _ethics.AsStranger().Get(Trial + "/stops"), 404, "not_found");
    }

    [Fact, Trait("Rule", "SAF-15")]
    public async Task A_hospital_acknowledges_once_whoever_of_it_comes_first()
    {
        await GivenASuspension();
        await EthicsHost.Ok(await Acknowledge(_ethics.AsOffice(_ethics.Site, Roles.Investigator), _ethics.SiteId));
        var first = Assert.Single(await Lines(_ethics.Secretary(_ethics.Site))).ToString();
        await EthicsHost.Ok(await Acknowledge(_ethics.Chair(_ethics.Site), _ethics.SiteId));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            await EthicsHost.Ok(await Acknowledge(_ethics.Secretary(_ethics.Lead), _leadSite))));

        Assert.Equal(first, Assert.Single(await Lines(_ethics.Secretary(_ethics.Site))).ToString());
        var told = await _ethics.Host.Published<StopAcknowledged>();
        Assert.Equal(new HashSet<(Guid, long)>([(_ethics.SiteId, 1), (_leadSite, 1)]), told.Select(t => (t.SiteId, t.StopNumber)).ToHashSet());
        Assert.Equal(2, told.Count);
    }

    [Fact, Trait("Rule", "SAF-15")]
    public async Task Nobody_acknowledges_for_another_hospital_or_what_never_was()
    {
        await GivenASuspension();
        await EthicsHost.Refused(await Acknowledge(_ethics.Secretary(_ethics.Lead), _ethics.SiteId), 404, "not_found");
        await EthicsHost.Refused(await Acknowledge(_ethics.Secretary(_ethics.Site), _leadSite), 404, "not_found");
        await EthicsHost.Refused(await Acknowledge(_ethics.Secretary(_ethics.Site), _ethics.SiteId, number: 2), 404, "not_found");
        await EthicsHost.Refused(await Acknowledge(_ethics.Secretary(_ethics.Site), _ethics.SiteId, number: 0), 400, "validation");
        await EthicsHost.Refused(await Acknowledge(_ethics.AsSponsor(), _ethics.SiteId), 403, "forbidden");
        await EthicsHost.Refused(await Acknowledge(_ethics.AsCoordinator(), _ethics.SiteId), 403, "forbidden");
        await EthicsHost.Refused(await Acknowledge(_ethics.Member(_ethics.Site, 2), _ethics.SiteId), 403, "forbidden");
        Assert.Empty(await _ethics.Host.Published<StopAcknowledged>());
    }

    [Fact, Trait("Rule", "MR-48")] // the reason of a local hold is for the lead and the sponsor, as with the adoption
    public async Task A_hospitals_own_hold_is_a_stop_of_its_site_alone()
    {
        await _ethics.WithATrialLedAt(_leadSite);
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/hold"), new { reason = "deviation" }));
        await _ethics.Host.Deliver(Applied(1, _ethics.SiteId) with { SiteId = _ethics.SiteId });

        var line = Assert.Single(await Lines(_ethics.Secretary(_ethics.Lead)));
        Assert.True(Site(line) == _ethics.SiteId && Has(line, "gateClosedAt"));
        Assert.Equal("deviation", (await Stops(_ethics.AsSponsor()))[0].GetProperty("reason").GetString());
        Assert.False(Has((await Stops(_ethics.AsCoordinator()))[0], "reason"));
        Assert.Empty(await Stops(_ethics.AsOffice(_ethics.Lead, Roles.Investigator)));
    }

    [Fact, Trait("Rule", "MR-47")] // withdrawals are numbered by another service
    public async Task A_sponsors_withdrawal_touches_no_stop_of_a_committee()
    {
        await GivenASuspension();
        await _ethics.Host.Deliver(Applied(0, _leadSite, _ethics.SiteId));
        Assert.All(await Lines(_ethics.AsSponsor()), line => Assert.False(Has(line, "gateClosedAt")));
    }

    [Fact, Trait("Rule", "SAF-15"), Trait("Rule", "MR-47")]
    public async Task Of_200_sites_those_that_are_silent_or_late_delay_no_other()
    {
        var more = Enumerable.Range(3, 198)
            .Select(n => new AcceptedSite(Guid.CreateVersion7(), n, $"Site {n}", Guid.CreateVersion7(), Contracts.SiteRole.Participating)).ToList();
        await _ethics.WithATrialOf(more);
        await _ethics.IssueTheOpinion();
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(Trial + "/suspension", new { reason = "signal" }));
        var sites = (await Lines(_ethics.AsSponsor())).Select(Site).ToArray();
        Assert.Equal(200, sites.Length);

        // Ten gates are told of late, and twenty hospitals never answer.
        await _ethics.Host.Deliver(Applied(1, [.. sites.Skip(10)]));
        await Parallel.ForEachAsync(more.Skip(20), TestContext.Current.CancellationToken, async (site, _) =>
            await EthicsHost.Ok(await Acknowledge(_ethics.Host.As(Guid.CreateVersion7(), site.OrganisationId, Roles.EthicsSecretary), site.SiteId)));
        var lines = (await Lines(_ethics.AsCoordinator())).ToDictionary(Site);
        Assert.Equal(190, lines.Values.Count(l => Has(l, "gateClosedAt")));
        Assert.All(more.Skip(20), site => Assert.True(Has(lines[site.SiteId], "acknowledgedAt")));
        Assert.All(more.Take(20), site => Assert.False(Has(lines[site.SiteId], "acknowledgedAt")));

        await _ethics.Host.Deliver(Applied(1, [.. sites.Take(10)]));
        Assert.All(await Lines(_ethics.AsCoordinator()), line => Assert.True(Has(line, "gateClosedAt")));
    }

    private async Task GivenASuspension()
    {
        await _ethics.WithATrialLedAt(_leadSite);
        await _ethics.IssueTheOpinion();
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(Trial + "/suspension", new { reason = "signal" }));
    }

    private StopApplied Applied(long number, params Guid[] sites) => new()
    {
        AggregateId = _ethics.TrialId, Version = 1, OccurredAt = Roster.Now, TrialId = _ethics.TrialId, StopNumber = number,
        SitesHeld = sites.Length, SiteIds = sites,
    };

    private static Task<HttpResponseMessage> Acknowledge(HttpClient caller, Guid site, long number = 1) =>
        caller.Post($"/ethics/sites/{site}/stop-acknowledgement", new { stopNumber = number });

    private async Task<JsonElement[]> Stops(HttpClient caller) =>
        [.. (await EthicsHost.Ok(await caller.Get(Trial + "/stops"))).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement[]> Lines(HttpClient caller) =>
        [.. Assert.Single(await Stops(caller)).GetProperty("sites").EnumerateArray()];

    private static Guid Site(JsonElement line) => line.GetProperty("siteId").GetGuid();

    private static bool Has(JsonElement line, string name) => line.TryGetProperty(name, out _);
}
