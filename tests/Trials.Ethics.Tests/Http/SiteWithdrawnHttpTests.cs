using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

/// <summary>A site that the sponsor takes out: its committee's decision stays, and it takes no further one.</summary>
public sealed class SiteWithdrawnHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await (await EthicsHost.Start()).WithATrial();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "MR-40")]
    public async Task A_site_that_left_keeps_its_adoption_and_confirms_nothing_further()
    {
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
        await Leave();
        var filed = new AmendmentFiled
        {
            AggregateId = Guid.CreateVersion7(), Version = 1, OccurredAt = _ethics.Host.Clock.GetUtcNow(), TrialId = _ethics.TrialId,
            AmendmentId = Guid.CreateVersion7(), Number = 1, Kind = AmendmentKind.Substantial, Summary = "New consent",
            Documents = [new DossierDocument(Guid.CreateVersion7(), "ICF", "V3.0", new DateOnly(2026, 11, 1), "zh", new string('c', 64), "icf.pdf")],
        };
        await _ethics.Host.Deliver(filed);
        var received = await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/amendments/{filed.AmendmentId}"));
        _ethics.Turn(received.GetProperty("reviewId").GetGuid());
        await _ethics.IssueTheOpinion();
        var adoption = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(_ethics.Adoption()));
        Assert.Equal("Adopted", adoption.GetProperty("status").GetString());
        var confirmations = await EthicsHost.Ok(await _ethics.AsCoordinator().Get($"/ethics/confirmations?trialId={_ethics.TrialId}"));
        Assert.Empty(confirmations.GetProperty("items").EnumerateArray());
        Assert.Equal(_ethics.Lead.OrganisationId, Assert.Single(await _ethics.Host.Published<VersionsConfirmed>()).OrganisationId);
    }

    [Fact, Trait("Rule", "MR-50")]
    public async Task A_site_that_left_takes_no_decision()
    {
        await _ethics.IssueTheOpinion();
        await Leave();
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(
            _ethics.Adoption("/reviewers"), new { personIds = _ethics.Site.People(2, 3) }), 409, "ethics.site_withdrawn");
    }

    [Fact, Trait("Rule", "MR-26")]
    public async Task A_site_that_left_before_the_opinion_gets_no_package()
    {
        await Leave();
        await _ethics.IssueTheOpinion();
        var adoption = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(_ethics.Adoption()));
        Assert.Equal("WaitingLead", adoption.GetProperty("status").GetString());
    }

    private Task Leave() => _ethics.Host.Deliver(new SiteWithdrawn
    {
        AggregateId = _ethics.TrialId, Version = 9, OccurredAt = _ethics.Host.Clock.GetUtcNow(), TrialId = _ethics.TrialId, SiteId = _ethics.SiteId,
        OrganisationId = _ethics.Site.OrganisationId, Number = 2, StopNumber = 1, Reason = "No patients.",
    });
}
