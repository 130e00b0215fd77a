using System.Text.Json;
using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class JointReviewHttpTests : IAsyncLifetime
{
    private static readonly int[] DoseComments = [1, 3];
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await (await EthicsHost.Start()).WithATrial();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact]
    [Trait("Rule", "MR-20")]
    [Trait("Rule", "MR-21")]
    [Trait("Rule", "MR-23")]
    public async Task Comments_of_all_become_one_list_which_the_sponsor_answers_and_their_authors_read()
    {
        var (participant, secretary) = (_ethics.Member(_ethics.Site, 2), _ethics.Secretary(_ethics.Lead));
        await EthicsHost.Ok(await participant.Post(_ethics.Review("/comments"), new { text = "Why this dose?" }));
        await EthicsHost.Ok(await participant.Post(_ethics.Review("/comments"), new { text = "A typing mistake." }));
        await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 2).Post(_ethics.Review("/comments"), new { text = "Is it safe?" }));
        Assert.Empty(await Items(_ethics.AsSponsor(), "/questions"));

        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/questions"), new { text = "Please justify the dose.", comments = DoseComments }));
        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/questions"), new { text = "Who pays?" }));
        await EthicsHost.Ok(await secretary.Post(_ethics.Review("/comments/2/discarding"), new { reason = "Corrected already." }));
        Assert.Equal(2, (await _ethics.Host.Published<QuestionRaised>()).Count);
        var asked = await Items(_ethics.AsSponsor(), "/questions");
        Assert.Equal(2, asked.Count);
        Assert.False(asked[0].TryGetProperty("comments", out _));

        for (var number = 1; number <= 2; number++)
        {
            await EthicsHost.Ok(await _ethics.AsSponsor().Post(_ethics.Review($"/questions/{number}/answer"),
                new { text = "See 5.", changes = new[] { new { code = "ICF", version = "V2.2" } } }));
        }
        Assert.Equal(2, (await _ethics.Host.Published<QuestionAnswered>()).Count);
        var read = Assert.Single(await Items(participant, "/questions"));
        Assert.Equal(("See 5.", 1), (read.GetProperty("answer").GetString(), read.GetProperty("comments")[0].GetInt32()));
        Assert.Equal("V2.2", read.GetProperty("changes")[0].GetProperty("version").GetString());
        var own = await Items(participant, "/comments");
        Assert.Equal(2, own.Count);
        Assert.Equal("Corrected already.", own[1].GetProperty("discardedBecause").GetString());
        Assert.Equal(3, (await Items(secretary, "/comments")).Count);
        await EthicsHost.Refused(await _ethics.AsSponsor().Get(_ethics.Review("/comments")), 403, "forbidden");
        await _ethics.IssueTheOpinion();
    }

    [Fact]
    [Trait("Rule", "MR-21")]
    public async Task A_comment_after_the_window_is_told_when_it_closed()
    {
        _ethics.Host.Clock.Advance(TimeSpan.FromDays(4));
        var refusal = await EthicsHost.Refused(
            await _ethics.Member(_ethics.Site, 2).Post(_ethics.Review("/comments"), new { text = "Late?" }), 409, "ethics.comment_window_closed");
        Assert.Contains("2026-11-26", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 2).Post(_ethics.Review("/comments"), new { text = "In time." }));
    }

    [Fact]
    [Trait("Rule", "ETH-20")]
    public async Task A_conflicted_person_of_a_participating_committee_does_not_comment()
    {
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post(_ethics.Adoption("/declarations"), new { hasConflict = true }));
        await EthicsHost.Refused(
            await _ethics.Member(_ethics.Site, 2).Post(_ethics.Review("/comments"), new { text = "Mine" }), 409, "ethics.recused");
    }

    private async Task<IReadOnlyList<JsonElement>> Items(HttpClient client, string list) =>
        [.. (await EthicsHost.Ok(await client.Get(_ethics.Review(list)))).GetProperty("items").EnumerateArray()];
}
