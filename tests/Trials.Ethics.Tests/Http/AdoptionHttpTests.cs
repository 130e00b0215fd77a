using System.Text.Json;
using Trials.Contracts.Directory.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

public sealed class AdoptionHttpTests : IAsyncLifetime
{
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync() => _ethics = await EthicsHost.Start();

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "MR-30"), Trait("Rule", "MR-31"), Trait("Rule", "MR-37")]
    public async Task Two_reviewers_who_agree_adopt_and_it_is_reported()
    {
        await GivenAnOpinion();
        await _ethics.AdoptTheOpinion();
        var decided = Assert.Single(await _ethics.Host.Published<AdoptionDecided>());
        Assert.Equal((AdoptionOutcome.Adopted, true, 0), (decided.Outcome, decided.IsEffective, decided.OpenLocalConditions));
        Assert.Equal((_ethics.SiteId, new DateOnly(2027, 11, 23)), (decided.AggregateId, decided.ValidUntil));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(
            _ethics.Adoption("/report"), new { meetingOn = "2026-11-23", meetingNumber = "2026-12" }));
        Assert.Single(await _ethics.Host.Published<AdoptionReported>());
    }

    [Fact, Trait("Rule", "MR-32")]
    public async Task Local_conditions_are_met_before_the_adoption_takes_effect()
    {
        await GivenAnOpinion();
        await _ethics.NameTheReviewers();
        object[] studyWide = [new { @object = "DOSE", text = "Halve it" }];
        var refusal = await EthicsHost.Refused(
            await _ethics.Respond(2, new { response = "AdoptWithLocalConditions", conditions = studyWide }), 409,
                "ethics.study_wide_condition");
        Assert.Contains("/suggestions", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post(
            _ethics.Adoption("/suggestions"), new { @object = "DOSE", text = "Halve it" }));
        object[] local = [new { @object = "FACILITIES_BEDS", text = "Two more beds" }];
        await EthicsHost.Ok(await _ethics.Respond(2, new { response = "AdoptWithLocalConditions", conditions = local }));
        await EthicsHost.Ok(await _ethics.Respond(3, new { response = "Adopt" }));
        var decided = Assert.Single(await _ethics.Host.Published<AdoptionDecided>());
        Assert.Equal((AdoptionOutcome.AdoptedWithLocalConditions, false, 1),
            (decided.Outcome, decided.IsEffective, decided.OpenLocalConditions));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(_ethics.Adoption("/conditions/1/fulfilment"),
            new { evidence = "Ward 5" }));
        Assert.Single(await _ethics.Host.Published<LocalConditionsMet>());
        var seen = await EthicsHost.Ok(await _ethics.AsSponsor().Get(_ethics.Adoption()));
        Assert.True(seen.GetProperty("isEffective").GetBoolean());
        Assert.Equal("Halve it", seen.GetProperty("decided").GetProperty("suggestions")[0].GetProperty("text").GetString());
    }

    [Theory, Trait("Rule", "ETH-31c")] // rules.md 12.3
    [InlineData("ApproveHere", "For", AdoptionOutcome.ApprovedByFullBoard, true)]
    [InlineData("ApproveHereAfterLocalModification", "For", AdoptionOutcome.ApprovedByFullBoard, false)]
    [InlineData("DisapproveHere", "Against", AdoptionOutcome.Declined, false)]
    public async Task A_case_that_one_reviewer_sends_there_is_decided_by_the_full_board(
        string outcome, string vote, AdoptionOutcome expected, bool isEffective)
    {
        await GivenAnOpinion();
        await _ethics.NameTheReviewers();
        await EthicsHost.Ok(await _ethics.Respond(2, new { response = "ToFullBoard", text = "Let us talk." }));
        Assert.Equal(new DateOnly(2026, 12, 14), Assert.Single(await _ethics.Host.Published<AdoptionSentToFullBoard>()).DueOn);
        await WhenTheBoardVotes(vote);
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(
            _ethics.Adoption("/board/closing"), new { outcome, ground = outcome == "DisapproveHere" ? "G2" : null, text = "Discussed." }));
        var decided = Assert.Single(await _ethics.Host.Published<AdoptionDecided>());
        Assert.Equal((expected, isEffective), (decided.Outcome, decided.IsEffective));
        Assert.Equal(expected is AdoptionOutcome.Declined ? 0 : 1, decided.Versions.Count);
        Assert.Equal(expected is AdoptionOutcome.Declined ? "G2" : null, decided.Ground);
    }

    [Fact, Trait("Rule", "MR-11")]
    public async Task A_first_in_human_study_goes_to_the_full_board_at_once()
    {
        await GivenAnOpinion("FIH");
        Assert.Single(await _ethics.Host.Published<AdoptionSentToFullBoard>());
        await _ethics.NameTheReviewers();
        await EthicsHost.Refused(await _ethics.Respond(2, new { response = "Adopt" }), 409, "ethics.direct_adoption_barred");
        await WhenTheBoardVotes("For");
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(
            _ethics.Adoption("/board/closing"), new { outcome = "ApproveHere", text = "Discussed." }));
    }

    [Fact, Trait("Rule", "MR-01")]
    public async Task Only_an_active_member_of_the_agreement_names_reviewers()
    {
        await GivenAnOpinion();
        await _ethics.Host.Deliver(EthicsHost.Hospital(_ethics.Site.OrganisationId, MembershipStatus.Suspended, version: 5));
        await _ethics.Host.Deliver(EthicsHost.Hospital(_ethics.Site.OrganisationId, MembershipStatus.Active, version: 4));
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(
            _ethics.Adoption("/reviewers"), new { personIds = _ethics.Site.People(2, 3) }), 409, "ethics.membership_not_active");
    }

    [Fact, Trait("Rule", "MR-01")]
    public async Task A_hospital_not_heard_of_yet_is_told_so()
    {
        var other = new Roster();
        var site = new AcceptedSite(Guid.CreateVersion7(), 3, "Other", other.OrganisationId, Contracts.SiteRole.Participating);
        await _ethics.Host.Deliver(_ethics.Accepted(more: [site]));
        await EthicsHost.Ok(await _ethics.Record(other));
        await EthicsHost.Refused(await _ethics.Chair(other).Post(
            $"/ethics/adoptions/{site.SiteId}/reviewers", new { personIds = other.People(2, 3) }), 409, "ethics.hospital_not_known_yet");
    }

    [Fact, Trait("Rule", "ETH-20")]
    public async Task The_dossier_opens_to_a_participating_member_who_declared_before_the_lead_has_decided()
    {
        await _ethics.WithATrial();
        var path = _ethics.Adoption($"/documents/{EthicsHost.Consent.DocumentId}/content");
        await EthicsHost.Refused(await _ethics.Member(_ethics.Site, 2).Get(path), 409, "ethics.declare_first");
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post(_ethics.Adoption("/declarations"), new { hasConflict = false }));
        Assert.Equal("test", await _ethics.Member(_ethics.Site, 2).GetStringAsync(path, TestContext.Current.CancellationToken));
        await EthicsHost.Refused(await _ethics.Member(_ethics.Lead, 2).Get(path), 404, "not_found");
    }

    [Fact, Trait("Rule", "SEED-12")] // every site has the package in the transaction of the opinion
    public async Task An_opinion_reaches_1218_sites_at_once()
    {
        await _ethics.WithATrialOf([.. Enumerable.Range(0, 1217).Select(i => new AcceptedSite(
            Guid.CreateVersion7(), i + 3, $"Site {i}", _ethics.Site.OrganisationId, Contracts.SiteRole.Participating))]);
        await _ethics.IssueTheOpinion();
        var page = await EthicsHost.Ok(await _ethics.AsCoordinator().Get($"/ethics/adoptions?trialId={_ethics.TrialId}&take=500"));
        var statuses = new List<JsonElement>();
        for (; ; page = await EthicsHost.Ok(await _ethics.AsCoordinator().Get(
            $"/ethics/adoptions?trialId={_ethics.TrialId}&take=500&after={page.GetProperty("next").GetString()}")))
        {
            statuses.AddRange(page.GetProperty("items").EnumerateArray());
            if (!page.TryGetProperty("next", out _)) break;
        }
        Assert.Equal(1218, statuses.Count);
        Assert.All(statuses, a => Assert.Equal("PackageReceived", a.GetProperty("status").GetString()));
    }

    private async Task GivenAnOpinion(params string[] regimes)
    {
        await _ethics.WithATrial(regimes);
        await _ethics.IssueTheOpinion();
    }

    private async Task WhenTheBoardVotes(string vote)
    {
        for (var seat = 0; seat < 5; seat++)
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(_ethics.Adoption("/declarations"),
                new { hasConflict = false }));
        }
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/board/opening"),
            new { attendees = _ethics.Site.First(5) }));
        for (var seat = 0; seat < 5; seat++)
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(
                _ethics.Adoption("/board/votes"), new { vote, reason = "because" }));
        }
    }
}
