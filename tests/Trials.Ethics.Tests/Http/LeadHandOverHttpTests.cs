using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

public sealed partial class LeadTransferHttpTests
{
    [Fact, Trait("Rule", "MR-40")]
    public async Task What_the_former_lead_had_in_hand_begins_anew_with_the_new_lead_without_its_deliberation()
    {
        await GivenAnAdoption();
        var amendment = await Amend();
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post($"/ethics/reviews/{amendment}/reviewers", new { personIds = _ethics.Lead.People(1, 2) }));
        await Ask();
        await _ethics.IssueTheOpinion(of: _ethics.Site);

        var review = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get($"/ethics/reviews/{amendment}"));
        Assert.Equal(("Accepted", _ethics.Site.OrganisationId), (review.GetProperty("status").GetString(), review.GetProperty("leadOrganisationId").GetGuid()));
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Lead).Post($"/ethics/reviews/{amendment}/reviewers",
            new { personIds = _ethics.Lead.People(1, 2) }), 404, "not_found");
        _ethics.Turn(amendment);
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        Assert.Equal(AmendmentOutcome.Approved, Assert.Single(await _ethics.Host.Published<AmendmentDecided>()).Outcome);
        Assert.Equal([_leadSite, _leadSite], (await Confirmations()).Select(c => c.GetProperty("siteId").GetGuid()));
    }

    [Fact]
    public async Task What_the_former_lead_had_voted_and_not_issued_it_issues_no_more()
    {
        await GivenAnAdoption();
        _ethics.Turn(await Amend());
        var voted = _ethics.ReviewId;
        await _ethics.OpenTheMeeting();
        for (var seat = 0; seat < 5; seat++) await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, seat).Post(_ethics.Review("/votes"), new { vote = "For" }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(_ethics.Review("/vote-closing"), new { decision = "Approve" }));
        await Ask();
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post($"/ethics/reviews/{voted}/opinion",
            new { conditions = Array.Empty<object>(), reasons = "Sound.", followUpMonths = 12 }), 404, "not_found");
        var review = await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Get($"/ethics/reviews/{voted}"));
        Assert.Equal("Accepted", review.GetProperty("status").GetString());
        Assert.Empty(review.GetProperty("deliberation").GetProperty("meetings").EnumerateArray());
    }

    [Fact, Trait("Rule", "ETH-22a")]
    public async Task What_waits_for_a_modification_is_met_on_anew_by_the_new_lead()
    {
        await GivenAnAdoption();
        var amendment = await Amend();
        _ethics.Turn(amendment);
        var asking = await _ethics.IssueTheOpinion("ApproveAfterModification");
        await Ask();
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        await _ethics.Host.Deliver(new ModificationFiled
        {
            AggregateId = Guid.CreateVersion7(), Version = 1, OccurredAt = _ethics.Host.Clock.GetUtcNow(), TrialId = _ethics.TrialId, Number = 1,
            OpinionId = asking.GetProperty("id").GetGuid(), Explanation = "Done.",
            Documents = [EthicsHost.Consent with { DocumentId = Guid.CreateVersion7(), Version = "V3.1" }],
        });
        var review = await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Get($"/ethics/reviews/{amendment}"));
        Assert.Equal(("ModificationSubmitted", "ReReviewAfterModification"), (review.GetProperty("status").GetString(), review.GetProperty("decision").GetString()));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post($"/ethics/reviews/{amendment}/meeting", new { at = _ethics.Host.Clock.GetUtcNow().AddDays(2) }));
    }

    [Fact, Trait("Rule", "ETH-22a")]
    public async Task The_present_lead_sees_to_the_conditions_of_the_former()
    {
        var opinion = await _ethics.IssueTheOpinion(conditions: [new { what = "A ward", evidence = "A list", blocks = "Enrolment" }]);
        await _ethics.AdoptTheOpinion();
        await Ask();
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        var path = $"/ethics/opinions/{opinion.GetProperty("id").GetGuid()}/conditions/1/fulfilment";
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Lead).Post(path, new { evidence = "The list" }), 404, "not_found");
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(path, new { evidence = "The list" }));
    }

    [Fact, Trait("Rule", "MR-36"), Trait("Rule", "MR-44")]
    public async Task What_is_reported_and_owed_later_is_the_new_leads()
    {
        await GivenAnAdoption();
        await Ask();
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post($"/ethics/adoptions/{_leadSite}/hold", new { reason = "An event." }));
        Assert.Equal(_ethics.Site.OrganisationId, Assert.Single(await _ethics.Host.Published<LeadReassessmentOpened>()).OrganisationId);
        Assert.Equal(_ethics.Site.OrganisationId,
            (await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/trials/{_ethics.TrialId}"))).GetProperty("leadOrganisationId").GetGuid());
        var adoptions = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get($"/ethics/adoptions?trialId={_ethics.TrialId}"));
        Assert.Equal(2, adoptions.GetProperty("items").GetArrayLength());
    }
}
