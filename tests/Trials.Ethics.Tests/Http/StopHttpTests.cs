using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class StopHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    private string Trial => $"/ethics/trials/{_ethics.TrialId}";

    public async ValueTask InitializeAsync()
    {
        _ethics = await (await EthicsHost.Start()).WithATrial();
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "MR-47"), Trait("Rule", "MR-48")] // every stop has the next number, whoever issues it
    public async Task Stops_are_numbered_without_gaps()
    {
        await Lead("suspension", "signal");
        await Lead("suspension", "signal");
        await Site("hold", "deviation");
        await Lead("reinstatement", "explained");
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/hold"), Because("again")), 409,
            "ethics.already_held");
        await Site("release", "explained");
        await Site("rescission", "new safety data");
        await Lead("termination", "harm");

        var stopped = await _ethics.Host.Published<TrialStopped>();
        var held = await _ethics.Host.Published<SiteHeld>();
        Assert.Equal([1, 4], stopped.Select(s => s.StopNumber));
        Assert.Equal([2, 3], held.Select(s => s.StopNumber));
        Assert.Equal([false, true], stopped.Select(s => s.IsFinal));
        Assert.Equal([false, true], held.Select(s => s.IsRescinded));
        Assert.All(held, h => Assert.Equal(_ethics.SiteId, h.AggregateId));
        Assert.Single(await _ethics.Host.Published<SiteReleased>());
    }

    [Fact, Trait("Rule", "MR-47")] // one aggregate orders stop and lift
    public async Task A_stop_and_its_lift_are_versions_of_the_same_aggregate()
    {
        await Lead("suspension", "signal");
        await Lead("reinstatement", "explained");
        var stop = Assert.Single(await _ethics.Host.Published<TrialStopped>());
        var lift = Assert.Single(await _ethics.Host.Published<TrialReinstated>());
        Assert.Equal((_ethics.TrialId, _ethics.TrialId), (stop.AggregateId, lift.AggregateId));
        Assert.True(lift.Version > stop.Version);
    }

    [Fact, Trait("Rule", "MR-47"), Trait("Rule", "MR-48")] // only the lead stops the trial, and a site only itself
    public async Task Nobody_stops_what_is_not_theirs()
    {
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(Trial + "/suspension", Because("no")), 404, "not_found");
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(_ethics.Adoption("/hold"), Because("no")), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(Trial + "/suspension", Because("no")), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.AsCoordinator().Post(Trial + "/suspension", Because("no")), 403, "forbidden");
    }

    [Fact, Trait("Rule", "MR-47")] // a refused stop takes no number
    public async Task Many_stops_at_once_leave_no_gap()
    {
        await Lead("suspension", "signal");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            _ethics.Chair(_ethics.Lead).Post(Trial + "/suspension", Because($"reason {i}"))));
        await Site("hold", "deviation");
        Assert.Equal([1], (await _ethics.Host.Published<TrialStopped>()).Select(s => s.StopNumber));
        Assert.Equal([2], (await _ethics.Host.Published<SiteHeld>()).Select(s => s.StopNumber));
    }

    private async Task Lead(string deed, string reason) =>
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post($"{Trial}/{deed}", Because(reason)));

    private async Task Site(string deed, string reason) =>
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption($"/{deed}"), Because(reason)));

    private static object Because(string reason) => new { reason };
}
