using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class LeadReviewHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await (await EthicsHost.Start()).WithATrial();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "SEED-12"), Trait("Rule", "MR-25"), Trait("Rule", "MR-26")] // N05-N07, SEED-12, MR-26
    public async Task A_review_ends_with_an_opinion_and_every_participant_has_the_package()
    {
        var opinion = await _ethics.IssueTheOpinion();

        Assert.Equal("2026-LEAD-0001", opinion.GetProperty("number").GetString());
        Assert.Equal("2027-11-23", opinion.GetProperty("validUntil").GetString());
        Assert.False(opinion.TryGetProperty("meeting", out _));
        var issued = Assert.Single(await _ethics.Host.Published<OpinionIssued>());
        Assert.Equal((true, new DateOnly(2026, 11, 30)), (issued.IsEffective, issued.AdoptionDueOn));
        Assert.Equal([EthicsHost.Consent], issued.Versions);
        var adoption = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(_ethics.Adoption()));
        Assert.Equal("PackageReceived", adoption.GetProperty("status").GetString());
        Assert.Equal("2026-11-30", adoption.GetProperty("dueOn").GetString());
        var standing = await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/trials/{_ethics.TrialId}"));
        Assert.Equal("InForce", standing.GetProperty("status").GetString());
    }

    [Fact] // a client that lost the answer repeats the command
    public async Task A_repeated_command_answers_the_same_and_tells_it_once()
    {
        var first = await _ethics.IssueTheOpinion();
        var again = await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/opinion"),
            new { conditions = Array.Empty<string>(), reasons = "Sound.", followUpMonths = 12 }));
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Single(await _ethics.Host.Published<OpinionIssued>());
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/opinion"),
            new { conditions = Array.Empty<string>(), reasons = "Other.", followUpMonths = 12 }), 409, "ethics.vote_first");
    }

    [Fact, Trait("Rule", "ETH-22b")]
    public async Task Four_votes_of_nine_members_do_not_approve()
    {
        await _ethics.OpenTheMeeting();
        for (var seat = 0; seat < 4; seat++)
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, seat).Post(_ethics.Review("/votes"), new { vote = "For" }));
        }
        await EthicsHost.Refused(
            await _ethics.Member(_ethics.Lead, 4).Post(_ethics.Review("/votes"), new { vote = "Against" }), 409, "ethics.reason_required");
        await EthicsHost.Refused(
            await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/vote-closing"), new { decision = "Approve" }), 409,
                "ethics.not_carried");
        Assert.Empty(await _ethics.Host.Published<VoteClosed>());
    }

    [Fact, Trait("Rule", "ETH-20")]
    public async Task A_document_opens_only_after_a_declaration_without_conflict()
    {
        var path = _ethics.Review($"/documents/{EthicsHost.Consent.DocumentId}/content");
        await EthicsHost.Refused(await _ethics.Member(_ethics.Lead, 1).Get(path), 409, "ethics.declare_first");
        await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 1).Post(_ethics.Review("/declarations"), new { hasConflict = false }));
        Assert.Equal("test", await _ethics.Member(_ethics.Lead, 1).GetStringAsync(path, TestContext.Current.CancellationToken));
        await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 2).Post(_ethics.Review("/declarations"), new { hasConflict = true }));
        await EthicsHost.Refused(await _ethics.Member(_ethics.Lead, 2).Get(path), 409, "ethics.recused");
        await EthicsHost.Refused(await _ethics.Member(_ethics.Site, 2).Get(path), 409, "ethics.declare_first");
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post(_ethics.Adoption("/declarations"), new { hasConflict = false }));
        Assert.Equal("test", await _ethics.Member(_ethics.Site, 2).GetStringAsync(path, TestContext.Current.CancellationToken));
        await EthicsHost.Refused(await _ethics.AsSponsor().Get(path), 403, "forbidden");
    }

    [Fact, Trait("Rule", "ETH-08a")]
    public async Task An_incomplete_committee_names_no_reviewers_and_says_in_both_languages_what_it_lacks()
    {
        var recorded = await EthicsHost.Ok(await _ethics.Record(_ethics.Lead, count: 6));
        Assert.False(recorded.GetProperty("isValid").GetBoolean());
        var secretary = _ethics.Secretary(_ethics.Lead);
        var refusal = await EthicsHost.Refused(
            await secretary.Post(_ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(1) }), 409,
                "ethics.committee_invalid");
        Assert.Contains("At least 7 voting members", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
        secretary.DefaultRequestHeaders.AcceptLanguage.Clear();
        secretary.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        refusal = await EthicsHost.Refused(
            await secretary.Post(_ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(1) }), 409,
                "ethics.committee_invalid");
        Assert.Contains("有表决权的委员至少 7 人", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("ETH-08a", refusal.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_change_of_a_version_that_is_no_longer_there_is_412()
    {
        var version = (await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Get(_ethics.Review()))).GetProperty("version").GetInt32();
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Deliver(
            EthicsHost.Matching(_ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(1, 2) }, version)));
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Lead).Deliver(
            EthicsHost.Matching(_ethics.Review("/reviewers"), new { personIds = _ethics.Lead.People(3, 4) }, version)), 412,
                "stale_version");
        Assert.Single(await _ethics.Host.Published<ReviewersAssigned>());
    }
}
