using System.Text.Json;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

[Trait("Rule", "MR-51")]
public sealed partial class LeadTransferHttpTests : IAsyncLifetime
{
    private readonly Guid _leadSite = Guid.CreateVersion7();
    private EthicsHost _ethics = null!;

    private string Transfers => $"/ethics/trials/{_ethics.TrialId}/lead-transfers";

    public async ValueTask InitializeAsync()
    {
        _ethics = await EthicsHost.Start();
        await _ethics.WithATrialLedAt(_leadSite);
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact]
    public async Task Another_committee_takes_the_lead_by_its_own_review_and_every_other_site_confirms_again()
    {
        await GivenAnAdoption();
        await Ask();
        Assert.Equal(_ethics.Site.OrganisationId, Assert.Single(await _ethics.Host.Published<LeadTransferOpened>()).OrganisationId);
        await Stop(_ethics.Site, 404);

        var opinion = await _ethics.IssueTheOpinion(of: _ethics.Site);
        var changed = Assert.Single(await _ethics.Host.Published<LeadChanged>());
        Assert.Equal((_ethics.Lead.OrganisationId, _ethics.Site.OrganisationId, _ethics.SiteId, opinion.GetProperty("id").GetGuid()),
            (changed.FromOrganisationId, changed.OrganisationId, changed.SiteId, changed.OpinionId));
        Assert.Equal(_ethics.SiteId, Assert.Single(await _ethics.Host.Published<VersionsConfirmed>()).SiteId);

        var asked = Assert.Single(await Confirmations());
        Assert.Equal((_leadSite, "LeadTransfer"), (asked.GetProperty("siteId").GetGuid(), asked.GetProperty("type").GetString()));
        await Confirm(asked, new { answer = "Confirm" });
        Assert.Equal(_leadSite, (await _ethics.Host.Published<VersionsConfirmed>())[^1].SiteId);
        await Stop(_ethics.Lead, 404);
        await Stop(_ethics.Site, 200);
        Assert.Equal(2, (await Stops()).GetProperty("sites").GetArrayLength());
    }

    [Fact, Trait("Rule", "MR-38")]
    public async Task A_site_that_does_not_confirm_under_the_new_lead_has_rescinded()
    {
        await GivenAnAdoption();
        await Ask();
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        var path = Path(Assert.Single(await Confirmations()));
        await Confirm(Assert.Single(await Confirmations()), new { answer = "ToFullBoard", text = "Let us talk." }, once: true);
        for (var seat = 0; seat < 5; seat++)
            await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, seat).Post(path + "/declarations", new { hasConflict = false }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(path + "/board/opening", new { attendees = _ethics.Lead.First(6) }));
        for (var seat = 0; seat < 5; seat++)
            await EthicsHost.Ok(await _ethics.Member(_ethics.Lead, seat).Post(path + "/board/votes", new { vote = "Against", reason = "because" }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(path + "/board/closing", new { confirms = false, ground = "G8", text = "Not under it." }));
        var held = Assert.Single(await _ethics.Host.Published<SiteHeld>());
        Assert.Equal((_leadSite, true, 1L), (held.SiteId, held.IsRescinded, held.StopNumber));
        Assert.Equal(_ethics.Site.OrganisationId, Assert.Single(await _ethics.Host.Published<LeadReassessmentOpened>()).OrganisationId);
    }

    [Fact]
    public async Task A_committee_that_will_not_take_the_lead_leaves_everything_as_it_is()
    {
        await GivenAnAdoption();
        await Ask();
        await _ethics.IssueTheOpinion("Disapprove", "Against", of: _ethics.Site);
        Assert.Empty(await _ethics.Host.Published<LeadChanged>());
        Assert.Empty(await Confirmations());
        await Ask();
        var listed = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(Transfers));
        Assert.Equal([false, null], listed.EnumerateArray().Select(t => t.TryGetProperty("isTaken", out var taken) ? taken.GetBoolean() : (bool?)null));
        await Stop(_ethics.Lead, 200);
    }

    [Fact]
    public async Task Only_the_alliance_asks_and_only_a_hospital_that_has_adopted_can_take_the_lead()
    {
        await Refused(_ethics.SiteId, "ethics.nothing_to_take_over");
        await _ethics.IssueTheOpinion();
        await Refused(_ethics.SiteId, "ethics.heir_has_not_adopted");
        await _ethics.AdoptTheOpinion();
        await EthicsHost.Refused(await _ethics.AsCoordinator().Post(Transfers, Body(Guid.CreateVersion7())), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(Transfers, Body(_ethics.SiteId)), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(Transfers, Body(_ethics.SiteId)), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.AsStranger().Get(Transfers), 404, "not_found");
        await Ask();
        await EthicsHost.Refused(await _ethics.AsCoordinator().Post(Transfers, Body(_ethics.SiteId, "Merger")), 409, "ethics.lead_transfer_open");
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        await Refused(_ethics.SiteId, "ethics.leads_already");
    }

    [Fact]
    public async Task The_lead_can_change_again_and_come_back()
    {
        await GivenAnAdoption();
        await Ask();
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        await Ask(_leadSite);
        await _ethics.IssueTheOpinion(of: _ethics.Lead);
        Assert.Equal([_ethics.Site.OrganisationId, _ethics.Lead.OrganisationId], (await _ethics.Host.Published<LeadChanged>()).Select(c => c.OrganisationId));
        await Stop(_ethics.Site, 404);
        await Stop(_ethics.Lead, 200);
        Assert.Equal([_ethics.SiteId, _leadSite], (await Stops()).GetProperty("sites").EnumerateArray().Select(s => s.GetProperty("siteId").GetGuid())
            .OrderBy(id => id == _leadSite));
        Assert.Equal([_leadSite, _ethics.SiteId], (await Confirmations()).Select(c => c.GetProperty("siteId").GetGuid()));
    }

    [Fact]
    public async Task The_former_leads_site_goes_on_under_a_decision_of_its_own_with_what_it_had()
    {
        await GivenAnAdoption();
        await Ask();
        await _ethics.IssueTheOpinion(of: _ethics.Site);
        var own = (await _ethics.Host.Published<AdoptionDecided>()).Single(a => a.SiteId == _leadSite);
        Assert.Equal((AdoptionOutcome.ApprovedByFullBoard, true, new DateOnly(2027, 11, 23)), (own.Outcome, own.IsEffective, own.ValidUntil));
        Assert.Equal("V2.1", Assert.Single(own.Versions).Version);
    }

    [Fact]
    public async Task A_request_is_taken_back_while_nobody_has_voted()
    {
        await GivenAnAdoption();
        await EthicsHost.Refused(await Cancel(), 409, "ethics.no_lead_transfer_open");
        await Ask();
        await EthicsHost.Ok(await Cancel());
        await EthicsHost.Ok(await Cancel());
        Assert.Equal("Withdrawn", (await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Get(_ethics.Review()))).GetProperty("status").GetString());
        await Ask();
    }

    [Fact, Trait("Rule", "MR-38")]
    public async Task A_hospital_that_has_rescinded_meanwhile_does_not_take_the_lead()
    {
        await GivenAnAdoption();
        await Ask();
        await _ethics.OpenTheMeeting(_ethics.Site);
        for (var seat = 0; seat < 5; seat++) await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(_ethics.Review("/votes"), new { vote = "For" }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Review("/vote-closing"), new { decision = "Approve" }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/rescission"), new { reason = "An event." }));
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(_ethics.Review("/opinion"),
            new { conditions = Array.Empty<object>(), reasons = "Sound.", followUpMonths = 12 }), 409, "ethics.heir_has_not_adopted");
    }

    [Fact, Trait("Rule", "MR-21")]
    public async Task The_former_lead_reads_along_in_the_review_that_is_to_replace_it()
    {
        await GivenAnAdoption();
        await Ask();
        var seen = await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Get(_ethics.Review()));
        Assert.False(seen.TryGetProperty("deliberation", out _));
    }

    [Fact, Trait("Rule", "MR-04")]
    public async Task The_sponsors_own_hospital_does_not_take_the_lead_of_a_study_for_registration()
    {
        await using var ethics = await (await EthicsHost.Start()).WithATrialOfTheSites();
        await ethics.IssueTheOpinion();
        await ethics.AdoptTheOpinion();
        await EthicsHost.Refused(await ethics.AsCoordinator().Post($"/ethics/trials/{ethics.TrialId}/lead-transfers", Body(ethics.SiteId)), 409,
            "ethics.heir_is_sponsor");
    }

    private static object Body(Guid site, string ground = "CommitteeSuspended") => new { siteId = site, ground, reason = "Its filing has lapsed." };

    private static string Path(JsonElement confirmation) => $"/ethics/confirmations/{confirmation.GetProperty("confirmationId").GetGuid()}";

    private async Task GivenAnAdoption()
    {
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
    }

    private Task<HttpResponseMessage> Cancel() => _ethics.AsCoordinator().Post(Transfers + "/cancellation", new { reason = "Its committee is away." });

    private async Task Ask(Guid? site = null)
    {
        var asked = await EthicsHost.Ok(await _ethics.AsCoordinator().Post(Transfers, Body(site ?? _ethics.SiteId)));
        var again = await EthicsHost.Ok(await _ethics.AsCoordinator().Post(Transfers, Body(site ?? _ethics.SiteId)));
        Assert.Equal(asked.GetProperty("id").GetGuid(), again.GetProperty("id").GetGuid());
        _ethics.Turn(asked.GetProperty("reviewId").GetGuid());
    }

    private async Task Refused(Guid site, string code) =>
        await EthicsHost.Refused(await _ethics.AsCoordinator().Post(Transfers, Body(site)), 409, code);

    private async Task<Guid> Amend()
    {
        var id = Guid.CreateVersion7();
        await _ethics.Host.Deliver(new AmendmentFiled
        {
            AggregateId = id, Version = 1, OccurredAt = _ethics.Host.Clock.GetUtcNow(), TrialId = _ethics.TrialId, AmendmentId = id, Number = 1,
            Kind = AmendmentKind.Substantial, Summary = "A change",
            Documents = [EthicsHost.Consent with { DocumentId = Guid.CreateVersion7(), Version = "V3.0" }],
        });
        return (await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/amendments/{id}"))).GetProperty("reviewId").GetGuid();
    }

    private async Task<IReadOnlyList<JsonElement>> Confirmations() => [.. (await EthicsHost.Ok(await _ethics.AsSponsor().Get(
        $"/ethics/confirmations?trialId={_ethics.TrialId}"))).GetProperty("items").EnumerateArray()];

    // By the former lead's committee, for its own site.
    private async Task Confirm(JsonElement confirmation, object answer, bool once = false)
    {
        var (path, lead) = (Path(confirmation), _ethics.Lead);
        await EthicsHost.Ok(await _ethics.Chair(lead).Post(path + "/reviewers", new { personIds = lead.People(2, 3) }));
        foreach (var seat in (int[])[2, 3]) await EthicsHost.Ok(await _ethics.Member(lead, seat).Post(path + "/declarations", new { hasConflict = false }));
        foreach (var seat in once ? [2] : (int[])[2, 3]) await EthicsHost.Ok(await _ethics.Member(lead, seat).Post(path + "/responses", answer));
    }

    private async Task Stop(Roster by, int status)
    {
        var answer = await _ethics.Chair(by).Post($"/ethics/trials/{_ethics.TrialId}/suspension", new { reason = "A signal." });
        Assert.Equal(status, (int)answer.StatusCode);
    }

    private async Task<JsonElement> Stops() =>
        (await EthicsHost.Ok(await _ethics.AsCoordinator().Get($"/ethics/trials/{_ethics.TrialId}/stops"))).GetProperty("items")[0];
}
