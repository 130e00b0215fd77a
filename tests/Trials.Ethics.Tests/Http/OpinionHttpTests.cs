using System.Text.Json;
using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class OpinionHttpTests : IAsyncLifetime
{
    private static readonly object[] Conditions =
    [
        new { what = "Set up the safety board.", evidence = "Its charter.", blocks = "Enrolment", dueOn = "2027-01-31" },
        new { what = "Report after the first ten.", evidence = "The report." },
    ];

    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await (await EthicsHost.Start()).WithATrial();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact]
    [Trait("Rule", "ETH-22a")]
    public async Task A_condition_is_met_when_the_leads_secretary_saw_its_evidence()
    {
        var opinion = await _ethics.IssueTheOpinion(conditions: Conditions);
        var issued = Assert.Single(await _ethics.Host.Published<OpinionIssued>());
        Assert.Equal([ConditionBlocks.Enrolment, ConditionBlocks.None], issued.Conditions.Select(c => c.Blocks));
        Assert.Equal((1, new DateOnly(2027, 1, 31)), (issued.Conditions[0].Number, issued.Conditions[0].DueOn));
        var path = $"/ethics/opinions/{opinion.GetProperty("id").GetGuid()}/conditions";
        var secretary = _ethics.Secretary(_ethics.Lead);
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Site).Post(path + "/1/fulfilment", new { evidence = "x" }), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(path + "/1/fulfilment", new { evidence = "x" }), 403, "forbidden");
        await EthicsHost.Refused(await secretary.Post(path + "/3/fulfilment", new { evidence = "x" }), 409, "ethics.no_such_opinion_condition");
        await EthicsHost.Ok(await secretary.Post(path + "/1/fulfilment", new { evidence = "Charter of 1 December" }));
        await EthicsHost.Ok(await secretary.Post(path + "/1/fulfilment", new { evidence = "Charter of 1 December" }));
        await EthicsHost.Refused(await secretary.Post(path + "/1/fulfilment", new { evidence = "Other" }), 409, "ethics.opinion_condition_met_already");
        var met = Assert.Single(await _ethics.Host.Published<OpinionConditionMet>());
        Assert.Equal((issued.OpinionId, 1), (met.OpinionId, met.Number));
        var seen = await Opinion(_ethics.AsSponsor(), opinion);
        Assert.Equal([true, false], seen.GetProperty("conditions").EnumerateArray().Select(c => c.GetProperty("isMet").GetBoolean()));
    }

    [Fact]
    [Trait("Rule", "ETH-20")]
    public async Task A_conflicted_secretary_verifies_no_condition()
    {
        await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 8).Post(_ethics.Review("/declarations"), new { hasConflict = true }));
        var opinion = await _ethics.IssueTheOpinion(conditions: Conditions);
        var conflicted = _ethics.Host.As(_ethics.Lead[8], _ethics.Lead.OrganisationId, Contracts.Roles.EthicsSecretary);
        await EthicsHost.Refused(await conflicted.Post(
            $"/ethics/opinions/{opinion.GetProperty("id").GetGuid()}/conditions/1/fulfilment", new { evidence = "x" }), 409, "ethics.recused");
        Assert.False((await Opinion(conflicted, opinion)).TryGetProperty("record", out _));
    }

    [Fact]
    [Trait("Rule", "MR-24")]
    [Trait("Rule", "ETH-24")]
    [Trait("Rule", "ETH-30")]
    public async Task An_opinion_keeps_everything_and_shows_votes_and_names_to_its_own_committee_only()
    {
        var opinion = await _ethics.IssueTheOpinion(conditions: Conditions);
        Assert.Equal(9, opinion.GetProperty("record").GetProperty("tally").GetProperty("allMembers").GetInt32());
        Assert.Equal(5, opinion.GetProperty("record").GetProperty("attendance").GetArrayLength());
        Assert.Equal(_ethics.Lead.Chair, opinion.GetProperty("record").GetProperty("signatory").GetGuid());
        Assert.Equal(("Initial", "FullBoard", "2026-11-23", 1), (opinion.GetProperty("type").GetString(), opinion.GetProperty("mode").GetString(),
            opinion.GetProperty("acceptedOn").GetString(), opinion.GetProperty("meetingNumber").GetInt32()));
        var upload = new { on = "2026-11-24", reference = "MR-31-26-000001" };
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(
            $"/ethics/opinions/{opinion.GetProperty("id").GetGuid()}/national-upload", upload));
        foreach (var other in (HttpClient[])[_ethics.AsSponsor(), _ethics.Secretary(_ethics.Site), _ethics.AsOffice(_ethics.Lead)])
        {
            var seen = await Opinion(other, opinion);
            Assert.False(seen.TryGetProperty("record", out _));
            Assert.Equal("2026-11-24", seen.GetProperty("uploadedOn").GetString());
        }
    }

    [Fact]
    [Trait("Rule", "MR-23")]
    public async Task The_questions_and_answers_are_its_annex()
    {
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(_ethics.Review("/questions"), new { text = "Who pays?" }));
        await EthicsHost.Ok(await _ethics.AsSponsor().Post(_ethics.Review("/questions/1/answer"), new { text = "The sponsor." }));
        var opinion = await _ethics.IssueTheOpinion();
        var annex = (await Opinion(_ethics.Member(_ethics.Site, 2), opinion)).GetProperty("annex");
        Assert.Equal(("Who pays?", "The sponsor."), (annex[0].GetProperty("question").GetString(), annex[0].GetProperty("answer").GetString()));
    }

    private static async Task<JsonElement> Opinion(HttpClient client, JsonElement opinion) =>
        await EthicsHost.Ok(await client.Get($"/ethics/opinions/{opinion.GetProperty("id").GetGuid()}"));
}
