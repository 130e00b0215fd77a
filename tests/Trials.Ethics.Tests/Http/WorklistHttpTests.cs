using System.Text.Json;

namespace Trials.Ethics.Tests.Http;

/// <summary>A committee's lists: only what it has not decided itself.</summary>
public sealed class WorklistHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await (await EthicsHost.Start()).WithATrial();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact]
    public async Task What_the_own_committee_has_not_decided_waits_and_nothing_else()
    {
        var review = Assert.Single(await Waiting("reviews", _ethics.Secretary(_ethics.Lead)));
        Assert.Equal(Trials.Rules.RulePacks.Current.Reference, review.GetProperty("rulePack").GetString());
        Assert.Empty(await Waiting("reviews", _ethics.Secretary(_ethics.Site)));
        Assert.Empty(await Waiting("adoptions", _ethics.Secretary(_ethics.Lead)));

        await _ethics.IssueTheOpinion();
        Assert.Empty(await Waiting("reviews", _ethics.Secretary(_ethics.Lead)));
        Assert.Single(await Waiting("adoptions", _ethics.Secretary(_ethics.Site)));

        await _ethics.AdoptTheOpinion();
        Assert.Empty(await Waiting("adoptions", _ethics.Secretary(_ethics.Site)));
        Assert.Single((await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get("/ethics/adoptions"))).GetProperty("items").EnumerateArray());
    }

    private static async Task<IReadOnlyList<JsonElement>> Waiting(string cases, HttpClient who) =>
        [.. (await EthicsHost.Ok(await who.Get($"/ethics/{cases}?waiting=true"))).GetProperty("items").EnumerateArray()];
}
