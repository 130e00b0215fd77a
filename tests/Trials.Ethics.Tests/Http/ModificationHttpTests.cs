using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class ModificationHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await (await EthicsHost.Start()).WithATrial();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact] // rules.md 12.2: nobody acts on an approval that waits
    [Trait("Rule", "ETH-22a")]
    [Trait("Rule", "MR-26")]
    public async Task No_site_acts_on_an_approval_that_waits_for_its_modification()
    {
        var first = await _ethics.IssueTheOpinion("ApproveAfterModification");
        Assert.False(first.GetProperty("isEffective").GetBoolean());
        await Waits();
        await EthicsHost.Refused(await Judge("verification", new { evidence = "ICF V2.2" }), 409, "ethics.modification_not_filed");
        await File(first.GetProperty("id").GetGuid(), 1, "V2.2");
        await EthicsHost.Ok(await Judge("refusal", new { reason = "Section 3 is as it was." }));
        var seen = await EthicsHost.Ok(await _ethics.AsSponsor().Get(_ethics.Review()));
        Assert.Equal("Section 3 is as it was.", seen.GetProperty("modifications")[0].GetProperty("refusedBecause").GetString());
        await File(first.GetProperty("id").GetGuid(), 2, "V2.3");
        await File(first.GetProperty("id").GetGuid(), 1, "V2.2");
        await Waits();

        await EthicsHost.Ok(await Judge("verification", new { evidence = "ICF V2.3" }));
        await Waits();
        var second = await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/opinion"),
            new { conditions = Array.Empty<object>(), reasons = "Verified.", followUpMonths = 12 }));
        Assert.True(second.GetProperty("isEffective").GetBoolean());
        Assert.Equal(first.GetProperty("id").GetGuid(), second.GetProperty("supersedes").GetGuid());
        Assert.Equal("2026-LEAD-0002", second.GetProperty("number").GetString());
        Assert.Equal("V2.3", second.GetProperty("versions")[0].GetProperty("version").GetString());
        Assert.Equal("PackageReceived", await SiteStatus());
        var issued = await _ethics.Host.Published<OpinionIssued>();
        Assert.Equal([(false, "V2.1"), (true, "V2.3")], issued.Select(o => (o.IsEffective, o.Versions[0].Version)));
    }

    [Fact]
    [Trait("Rule", "ETH-22a")]
    public async Task The_member_whom_the_chair_designated_verifies_and_no_other()
    {
        var opinion = await _ethics.IssueTheOpinion("ApproveAfterModification");
        await File(opinion.GetProperty("id").GetGuid(), 1, "V2.2");
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/modification/verifier"), new { personId = _ethics.Lead[3] }));
        var path = _ethics.Review("/modification/verification");
        await EthicsHost.Refused(await _ethics.Member(_ethics.Lead, 4).Post(path, new { evidence = "x" }), 409, "ethics.not_the_verifier");
        await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, 3).Post(path, new { evidence = "x" }));
    }

    private async Task Waits()
    {
        Assert.Equal("WaitingLead", await SiteStatus());
        var standing = await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/trials/{_ethics.TrialId}"));
        Assert.Equal("AwaitingOpinion", standing.GetProperty("status").GetString());
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(
            _ethics.Adoption("/reviewers"), new { personIds = _ethics.Site.People(2, 3) }), 409, "ethics.waiting_for_lead");
    }

    private async Task<string?> SiteStatus() =>
        (await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(_ethics.Adoption()))).GetProperty("status").GetString();

    private Task<HttpResponseMessage> Judge(string deed, object body) =>
        _ethics.Secretary(_ethics.Lead).Post(_ethics.Review($"/modification/{deed}"), body);

    private Task File(Guid opinion, int number, string version) => _ethics.Host.Deliver(new ModificationFiled
    {
        AggregateId = Guid.CreateVersion7(),
        Version = number,
        TrialId = _ethics.TrialId,
        OpinionId = opinion,
        Number = number,
        Explanation = "As asked.",
        Documents = [EthicsHost.Consent with { DocumentId = Guid.CreateVersion7(), Version = version }],
    });
}
