using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Contracts;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Deadlines;

namespace Trials.Ethics.Tests.Http;

public sealed class AdoptionDepthHttpTests : IAsyncLifetime
{
    private readonly Roster _other = new();
    private EthicsHost _ethics = null!;

    public async ValueTask InitializeAsync()
    {
        _ethics = await EthicsHost.Start();
        await _ethics.WithATrialOf([new AcceptedSite(Guid.CreateVersion7(), 3, "Other", _other.OrganisationId, SiteRole.Participating)]);
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "CAL-09"), Trait("Rule", "MR-31")]
    public async Task Who_is_asked_sees_it_and_answers_and_nobody_else()
    {
        await _ethics.IssueTheOpinion();
        await _ethics.NameTheReviewers();
        var path = _ethics.Adoption("/information");
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post(path, new { from = "Sponsor", text = "Which comparator?" }));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Site).Post(path, new { from = "OwnSite", text = "Which beds?" }));
        Assert.Equal(["Which comparator?"], Texts(await EthicsHost.Ok(await _ethics.AsSponsor().Get(_ethics.Adoption()))));
        Assert.Equal(["Which beds?"], Texts(await EthicsHost.Ok(await _ethics.AsOffice(_ethics.Site).Get(_ethics.Adoption()))));
        Assert.Empty(Texts(await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Get(_ethics.Adoption()))));
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(path + "/2/answer", new { text = "no" }), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsOffice(_ethics.Site).Post(path + "/1/answer", new { text = "no" }), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsOffice(_ethics.Lead).Post(path + "/2/answer", new { text = "no" }), 404, "not_found");
        _ethics.Host.Clock.Advance(TimeSpan.FromDays(2));
        await EthicsHost.Ok(await _ethics.AsSponsor().Post(path + "/1/answer", new { text = "Placebo" }));
        var answered = await EthicsHost.Ok(await _ethics.AsOffice(_ethics.Site).Post(path + "/2/answer", new { text = "Ward 5" }));
        Assert.Equal("2026-12-02", answered.GetProperty("dueOn").GetString());
        Assert.Equal([InformationSource.Sponsor, InformationSource.OwnSite],
            (await _ethics.Host.Published<AdoptionInformationRequested>()).Select(e => e.From));
        Assert.Equal([new DateOnly(2026, 12, 23), new DateOnly(2026, 12, 2)],
            (await _ethics.Host.Published<AdoptionInformationAnswered>()).Select(e => e.DueOn));
    }

    [Fact, Trait("Rule", "MR-34"), Trait("Rule", "MR-33"), Trait("Rule", "MR-36")]
    public async Task A_decline_for_safety_asks_the_lead_and_the_others_learn_the_ground_and_nothing_of_the_vote()
    {
        await _ethics.IssueTheOpinion();
        await Decline("G8");
        var opened = Assert.Single(await _ethics.Host.Published<LeadReassessmentOpened>());
        Assert.Equal(("G8", new DateOnly(2026, 11, 30), _ethics.Lead.OrganisationId), (opened.Ground, opened.DueOn, opened.OrganisationId));

        var theirs = await TaskFor(_ethics.Member(_other, 2));
        Assert.Equal(("G8", false, false), (theirs.GetProperty("ground").GetString(), theirs.TryGetProperty("reason", out _), theirs.TryGetProperty("siteId", out _)));
        var leads = await TaskFor(_ethics.Chair(_ethics.Lead));
        Assert.Equal("Risk outweighs benefit.", leads.GetProperty("reason").GetString());
        Assert.Equal("[]", (await EthicsHost.Ok(await _ethics.AsStranger().Get("/ethics/tasks"))).GetProperty("items").ToString());

        _ethics.Host.Clock.Advance(TimeSpan.FromDays(3));
        await Sweep();
        Assert.Equal(["2026-11-26/-1", "2026-11-26/0"], await Escalated("MR-34"));
        var path = $"/ethics/tasks/{leads.GetProperty("id").GetGuid()}";
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(path + "/answer", new { text = "no" }), 404, "not_found");
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(path + "/answer", new { text = "no" }), 409, "ethics.joint_call_first");
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(path + "/joint-call", new { heldOn = "2026-11-25" }));
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Lead).Post(path + "/answer", new { text = "We keep our opinion." }));
        Assert.Single(await _ethics.Host.Published<LeadReassessmentAnswered>());
        Assert.Equal("We keep our opinion.", (await TaskFor(_ethics.Member(_other, 2))).GetProperty("answer").GetString());
        _ethics.Host.Clock.Advance(TimeSpan.FromDays(30));
        await Sweep();
        Assert.Equal(2, (await Escalated("MR-34")).Count);
    }

    [Fact, Trait("Rule", "MR-33")]
    public async Task A_decline_for_want_of_beds_asks_the_lead_for_nothing_and_can_be_reviewed_again()
    {
        await _ethics.IssueTheOpinion();
        await Decline("G2");
        Assert.Empty(await _ethics.Host.Published<LeadReassessmentOpened>());
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/re-review"), new { reason = "A new ward" }));
        Assert.Equal(2, (await _ethics.Host.Published<AdoptionSentToFullBoard>()).Count);
    }

    [Fact, Trait("Rule", "MR-48"), Trait("Rule", "MR-47"), Trait("Rule", "SAF-15")]
    public async Task A_local_hold_asks_the_lead_and_its_lifting_gives_a_reason_that_is_seen()
    {
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/hold"), new { reason = "A death" }));
        var opened = Assert.Single(await _ethics.Host.Published<LeadReassessmentOpened>());
        Assert.Equal((ReassessmentCause.LocalSuspension, null, new DateOnly(2026, 11, 30)), (opened.Cause, opened.Ground, opened.DueOn));
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/release"), new { reason = "" }), 400, "validation");
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/release"), new { reason = "Not related" }));
        var seen = await EthicsHost.Ok(await _ethics.AsSponsor().Get(_ethics.Adoption()));
        Assert.Equal("Not related", seen.GetProperty("decided").GetProperty("releaseReason").GetString());
    }

    [Fact, Trait("Rule", "MR-30"), Trait("Rule", "ETH-20")]
    public async Task The_pack_shows_what_is_new_since_the_committee_last_looked()
    {
        var path = _ethics.Adoption("/pack");
        var first = await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Get(path));
        Assert.Equal("New", first.GetProperty("documents")[0].GetProperty("since").GetString());
        Assert.Contains("PI_TEAM", first.GetProperty("checklist").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("DOSE", first.GetProperty("checklist").ToString(), StringComparison.Ordinal);
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 3).Post(path + "/receipt", new { }));
        await _ethics.IssueTheOpinion();
        var second = await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Get(path));
        Assert.Equal(("Same", true), (second.GetProperty("documents")[0].GetProperty("since").GetString(), second.GetProperty("isOpinionNew").GetBoolean()));
        var third = await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post(path + "/receipt", new { }));
        Assert.False(third.GetProperty("isOpinionNew").GetBoolean());
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 5).Post(_ethics.Adoption("/declarations"), new { hasConflict = true }));
        await EthicsHost.Refused(await _ethics.Member(_ethics.Site, 5).Get(path), 409, "ethics.recused");
        await EthicsHost.Refused(await _ethics.Member(_ethics.Lead, 2).Get(path), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsSponsor().Get(path), 403, "forbidden");
    }

    [Fact, Trait("Rule", "MR-02"), Trait("Rule", "SEED-06")]
    public async Task A_hospital_that_never_adopts_has_the_case_at_its_full_board_and_everybody_may_read_its_policy()
    {
        var read = $"/ethics/policies/{_ethics.Site.OrganisationId}";
        await EthicsHost.Refused(await _ethics.AsSponsor().Get(read), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsSponsor().Put("/ethics/policy", new { stance = "Never", effectiveFrom = "2026-11-23" }), 403, "forbidden");
        await EthicsHost.Ok(await _ethics.AsOffice(_ethics.Site).Put("/ethics/policy", new { stance = "Never", effectiveFrom = "2026-11-23" }));
        Assert.Equal("Never", (await EthicsHost.Ok(await _ethics.AsSponsor().Get(read))).GetProperty("today").GetProperty("stance").GetString());
        await _ethics.IssueTheOpinion();
        Assert.Equal(_ethics.SiteId, Assert.Single(await _ethics.Host.Published<AdoptionSentToFullBoard>()).SiteId);
    }

    [Fact, Trait("Rule", "MR-39")]
    public async Task A_site_added_later_receives_the_opinion_in_force_and_one_added_before_waits_for_it()
    {
        var (early, late) = (Added(4), Added(5));
        await _ethics.Host.Deliver(early);
        await _ethics.IssueTheOpinion();
        _ethics.Host.Clock.Advance(TimeSpan.FromDays(30));
        await _ethics.Host.Deliver(late);
        await _ethics.Host.Deliver(late);
        var (first, second) = (await Seen(early), await Seen(late));
        Assert.Equal(("PackageReceived", "2026-11-30"), (first.GetProperty("status").GetString(), first.GetProperty("dueOn").GetString()));
        Assert.Equal(("PackageReceived", "2026-12-30"), (second.GetProperty("status").GetString(), second.GetProperty("dueOn").GetString()));
        Assert.Equal(first.GetProperty("opinionId").GetGuid(), second.GetProperty("opinionId").GetGuid());
    }

    private SiteAdded Added(int number) => new()
    {
        AggregateId = _ethics.TrialId, Version = 3 + number, TrialId = _ethics.TrialId,
        Site = new AcceptedSite(Guid.CreateVersion7(), number, $"Site {number}", Guid.CreateVersion7(), SiteRole.Participating),
    };

    private async Task<JsonElement> Seen(SiteAdded added) =>
        await EthicsHost.Ok(await _ethics.AsCoordinator().Get($"/ethics/adoptions/{added.Site.SiteId}"));

    [Fact, Trait("Rule", "ETH-08a"), Trait("Rule", "ETH-13a")]
    public async Task A_committee_that_lacks_parts_opens_no_board_and_is_told_each_of_them()
    {
        await _ethics.IssueTheOpinion();
        await _ethics.NameTheReviewers();
        await EthicsHost.Ok(await _ethics.Respond(2, new { response = "ToFullBoard" }));
        await EthicsHost.Ok(await _ethics.Record(_ethics.Site, 3)); // chair, vice-chair and one of ethics
        var refusal = await EthicsHost.Refused(await _ethics.Chair(_ethics.Site).Post(
            _ethics.Adoption("/board/opening"), new { attendees = _ethics.Site.First(3) }), 409, "ethics.committee_invalid");
        foreach (var part in (string[])["there are 3", "member of law", "lay member"])
        {
            Assert.Contains(part, refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Rule", "ETH-30")] // and rules.md 14 case 18
    public async Task A_coordinators_and_a_sponsors_attempt_to_decide_is_refused_and_kept()
    {
        await EthicsHost.Refused(await _ethics.AsCoordinator().Post(_ethics.Review("/votes"), new { vote = "For" }), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(_ethics.Adoption("/responses"), new { response = "Adopt" }), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.AsSponsor().Get("/ethics/refused-attempts"), 403, "forbidden");
        var lead = await Attempts(_ethics.Secretary(_ethics.Lead));
        Assert.Equal(["CastVote coordinator"], lead);
        Assert.Equal(["RespondToOpinion sponsor"], await Attempts(_ethics.Chair(_ethics.Site)));
        var office = _ethics.Host.As(Guid.CreateVersion7(), _ethics.Alliance, Roles.AllianceOffice);
        Assert.Equal(["CastVote coordinator", "RespondToOpinion sponsor"], await Attempts(office));
    }

    [Fact, Trait("Rule", "ETH-30")]
    public async Task An_attempt_at_what_follows_an_opinion_is_kept_for_the_committee_that_gave_it()
    {
        var opinion = (await _ethics.IssueTheOpinion()).GetProperty("id").GetGuid();
        await EthicsHost.Refused(await _ethics.AsSponsor().Post($"/ethics/opinions/{opinion}/conditions/1/fulfilment", new { evidence = "mine" }), 403, "forbidden");
        Assert.Equal(["FulfilOpinionCondition sponsor"], await Attempts(_ethics.Secretary(_ethics.Lead)));
    }

    private static async Task<string[]> Attempts(HttpClient by) =>
    [
        .. (await EthicsHost.Ok(await by.Get("/ethics/refused-attempts"))).GetProperty("items").EnumerateArray()
            .Select(a => $"{a.GetProperty("deed").GetString()} {a.GetProperty("roles").GetString()}"),
    ];

    private static string[] Texts(JsonElement adoption) => adoption.TryGetProperty("information", out var asked)
        ? [.. asked.EnumerateArray().Select(i => i.GetProperty("text").GetString()!)] : [];

    private async Task<JsonElement> TaskFor(HttpClient by) =>
        (await EthicsHost.Ok(await by.Get($"/ethics/tasks?trialId={_ethics.TrialId}"))).GetProperty("items").EnumerateArray().Single();

    private async Task Sweep() => await _ethics.Host.Services.GetServices<IHostedService>().OfType<EthicsDeadlines>().Single()
        .Sweep(TestContext.Current.CancellationToken);

    private async Task<IReadOnlyList<string>> Escalated(string limit) =>
        [.. (await _ethics.Host.Published<DeadlineEscalated>()).Where(e => e.Node == limit).Select(e => $"{e.DueOn:yyyy-MM-dd}/{e.Step}")];

    private async Task Decline(string ground)
    {
        await _ethics.NameTheReviewers();
        await EthicsHost.Ok(await _ethics.Respond(2, new { response = "Decline", ground, text = "No." }));
        for (var seat = 0; seat < 5; seat++)
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(_ethics.Adoption("/declarations"), new { hasConflict = false }));
        }
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(_ethics.Adoption("/board/opening"), new { attendees = _ethics.Site.First(5) }));
        for (var seat = 0; seat < 5; seat++)
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(_ethics.Adoption("/board/votes"), new { vote = "Against", reason = "because" }));
        }
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(
            _ethics.Adoption("/board/closing"), new { outcome = "DisapproveHere", ground, text = "Risk outweighs benefit." }));
    }
}
