using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Ethics.Tests.Http;

public sealed partial class AmendmentHttpTests : IAsyncLifetime
{
    private readonly DossierDocument _newConsent = Document("ICF", "V3.0");
    private EthicsHost _ethics = null!;
    private int _filed;

    public async ValueTask InitializeAsync()
    {
        _ethics = await (await EthicsHost.Start()).WithATrial();
        await _ethics.IssueTheOpinion();
        await _ethics.AdoptTheOpinion();
    }

    public ValueTask DisposeAsync() => _ethics.DisposeAsync();

    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "ETH-23")]
    public async Task An_approved_change_is_the_leads_at_once_and_a_sites_when_it_has_confirmed()
    {
        var filed = await File(AmendmentKind.Substantial, _newConsent, Document("PROTOCOL", "2.0"));
        await ReviewIt(filed);
        var opinion = await _ethics.IssueTheOpinion();
        Assert.Equal(["ICF", "PROTOCOL"], Codes(opinion.GetProperty("versions")));
        Assert.Equal(AmendmentOutcome.Approved, Assert.Single(await _ethics.Host.Published<AmendmentDecided>()).Outcome);
        var lead = Assert.Single(await _ethics.Host.Published<VersionsConfirmed>());
        Assert.Equal(_ethics.Lead.OrganisationId, lead.OrganisationId);
        Assert.Equal(["V3.0"], lead.Versions.Where(v => v.Code == "ICF").Select(v => v.Version));

        var asked = await TheConfirmation();
        await Confirm(asked);
        var site = (await _ethics.Host.Published<VersionsConfirmed>())[1];
        Assert.Equal((_ethics.SiteId, opinion.GetProperty("id").GetGuid(), new DateOnly(2027, 11, 23)), (site.SiteId, site.OpinionId, site.ValidUntil));
        Assert.Equal(["ICF", "PROTOCOL"], site.Versions.Select(v => v.Code).Order());
        await Confirm(asked);
        Assert.Equal(2, (await _ethics.Host.Published<VersionsConfirmed>()).Count);
    }

    [Fact, Trait("Rule", "MR-40")]
    public async Task Two_amendments_run_at_once_and_a_site_gets_only_what_it_confirmed()
    {
        var consent = await File(AmendmentKind.Substantial, _newConsent);
        var protocol = await File(AmendmentKind.Substantial, Document("PROTOCOL", "2.0"));
        await ReviewIt(protocol);
        await _ethics.IssueTheOpinion();
        var first = await TheConfirmation();
        await ReviewIt(consent);
        var opinion = await _ethics.IssueTheOpinion();
        Assert.Equal(["ICF V3.0", "PROTOCOL 2.0"], Named(opinion.GetProperty("versions")));

        var second = (await Confirmations()).Single(c => c.GetProperty("opinionId").GetGuid() == opinion.GetProperty("id").GetGuid());
        await Confirm(second);
        Assert.Equal("ICF V3.0", Assert.Single((await _ethics.Host.Published<VersionsConfirmed>())[^1].Versions.Select(v => $"{v.Code} {v.Version}")));
        await Confirm(first);
        Assert.Equal(2, (await _ethics.Host.Published<VersionsConfirmed>())[^1].Versions.Count);
    }

    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "ETH-31c")]
    public async Task A_board_that_refuses_keeps_the_old_versions_and_tells_the_lead_and_the_sponsor()
    {
        await ReviewIt(await File(AmendmentKind.Substantial, _newConsent));
        await _ethics.IssueTheOpinion();
        var path = Path(await TheConfirmation());
        await Name(path);
        await EthicsHost.Ok(await _ethics.Member(_ethics.Site, 2).Post(path + "/responses", new { answer = "ToFullBoard", text = "Let us talk." }));
        for (var seat = 0; seat < 5; seat++)
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(path + "/declarations", new { hasConflict = false }));
        }
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(path + "/board/opening", new { attendees = _ethics.Site.First(5) }));
        for (var seat = 0; seat < 5; seat++)
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(path + "/board/votes", new { vote = "Against", reason = "because" }));
        }
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(path + "/board/closing", new { confirms = false, ground = "G4", text = "Not here." }));
        var told = Assert.Single(await _ethics.Host.Published<ConfirmationRefused>());
        Assert.Equal((_ethics.SiteId, "G4"), (told.SiteId, told.Ground));
        Assert.Single(await _ethics.Host.Published<VersionsConfirmed>());
        foreach (var sees in (HttpClient[])[_ethics.AsSponsor(), _ethics.Secretary(_ethics.Lead)])
        {
            var seen = await EthicsHost.Ok(await sees.Get(path));
            Assert.Equal("Not here.", seen.GetProperty("text").GetString());
            Assert.False(seen.TryGetProperty("case", out _));
        }
    }

    [Fact, Trait("Rule", "MR-41")]
    public async Task A_change_at_one_site_is_decided_there_and_seen_by_the_lead()
    {
        var filed = await File(AmendmentKind.SiteOnly, _ethics.SiteId, null, Document("TEAM", "2.0"));
        var asked = await TheConfirmation();
        await Confirm(asked);
        var decided = Assert.Single(await _ethics.Host.Published<AmendmentDecided>());
        Assert.Equal((filed.AmendmentId, (Guid?)_ethics.SiteId, AmendmentOutcome.Approved), (decided.AmendmentId, decided.SiteId, decided.Outcome));
        Assert.Equal(["ICF", "TEAM"], Assert.Single(await _ethics.Host.Published<VersionsConfirmed>()).Versions.Select(v => v.Code));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Get($"/ethics/amendments/{filed.AmendmentId}"));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Get(Path(asked)));
    }

    [Fact, Trait("Rule", "MR-42")]
    public async Task An_administrative_change_is_acknowledged_by_the_leads_secretary_and_changes_no_version()
    {
        var filed = await File(AmendmentKind.Administrative, Document("OTHER", "2.0"));
        var path = $"/ethics/amendments/{filed.AmendmentId}/acknowledgement";
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Site).Post(path, new { }), 404, "not_found");
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(path, new { }), 403, "forbidden");
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(path, new { }));
        await EthicsHost.Ok(await _ethics.Secretary(_ethics.Lead).Post(path, new { }));
        Assert.Equal(AmendmentOutcome.Acknowledged, Assert.Single(await _ethics.Host.Published<AmendmentDecided>()).Outcome);
        Assert.Empty(await _ethics.Host.Published<VersionsConfirmed>());
        var other = await File(AmendmentKind.Minor, _newConsent);
        await EthicsHost.Refused(await _ethics.Secretary(_ethics.Lead).Post($"/ethics/amendments/{other.AmendmentId}/acknowledgement", new { }),
            409, "ethics.amendment_not_administrative");
    }

    [Theory, Trait("Rule", "MR-43"), Trait("Rule", "GCP-20"), Trait("Rule", "CAL-06")]
    [InlineData(23, false)]
    [InlineData(25, true)]
    public async Task An_urgent_measure_is_reviewed_afterwards_and_marked_when_it_was_told_late(int hours, bool isLate)
    {
        var filed = await File(AmendmentKind.UrgentSafety, null, _ethics.Host.Clock.GetUtcNow().AddHours(-hours));
        var seen = await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/amendments/{filed.AmendmentId}"));
        Assert.Equal(isLate, seen.GetProperty("isNoticeLate").GetBoolean());
        await ReviewIt(filed);
        await _ethics.IssueTheOpinion();
        Assert.Empty(await Confirmations());
    }

    [Fact, Trait("Rule", "MR-40"), Trait("Rule", "ETH-31a")]
    public async Task A_minor_change_is_reviewed_by_the_simplified_procedure()
    {
        var filed = await File(AmendmentKind.Minor, _newConsent);
        var reviews = await EthicsHost.Ok(await _ethics.AsCoordinator().Get($"/ethics/reviews?trialId={_ethics.TrialId}"));
        var opened = await ReviewOf(filed);
        var review = reviews.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("id").GetGuid() == opened);
        Assert.Equal("Simplified", review.GetProperty("mode").GetString());
    }

    [Fact, Trait("Rule", "MR-39")]
    public async Task A_site_added_later_receives_what_is_approved_today()
    {
        await ReviewIt(await File(AmendmentKind.Substantial, _newConsent));
        var opinion = await _ethics.IssueTheOpinion();
        var (late, site) = (new Roster(), Guid.CreateVersion7());
        var added = new SiteAdded
        {
            AggregateId = _ethics.TrialId, Version = 9, TrialId = _ethics.TrialId,
            Site = new AcceptedSite(site, 3, "Late", late.OrganisationId, SiteRole.Participating),
        };
        await _ethics.Host.Deliver(added);
        await _ethics.Host.Deliver(added);
        var seen = await EthicsHost.Ok(await _ethics.Secretary(late).Get($"/ethics/adoptions/{site}"));
        Assert.Equal(("PackageReceived", opinion.GetProperty("id").GetGuid()),
            (seen.GetProperty("status").GetString(), seen.GetProperty("opinionId").GetGuid()));
        Assert.DoesNotContain(await Confirmations(), c => c.GetProperty("siteId").GetGuid() == site);
    }

    [Fact, Trait("Rule", "ETH-30")]
    public async Task Only_the_sites_own_people_move_a_confirmation()
    {
        await ReviewIt(await File(AmendmentKind.Substantial, _newConsent));
        await _ethics.IssueTheOpinion();
        var path = Path(await TheConfirmation());
        var names = new { personIds = _ethics.Lead.People(2, 3) };
        await EthicsHost.Refused(await _ethics.Chair(_ethics.Lead).Post(path + "/reviewers", names), 404, "not_found");
        await EthicsHost.Refused(await _ethics.AsCoordinator().Post(path + "/reviewers", names), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.AsSponsor().Post(path + "/responses", new { answer = "Confirm" }), 403, "forbidden");
        await EthicsHost.Refused(await _ethics.AsStranger().Get(path), 404, "not_found");
        Assert.False((await EthicsHost.Ok(await _ethics.AsCoordinator().Get(path))).TryGetProperty("text", out _));
    }

    private static DossierDocument Document(string code, string version) => new(
        Guid.CreateVersion7(), code, version, new DateOnly(2026, 11, 1), "zh", new string('b', 64), $"{code}.pdf");

    private static string Path(JsonElement confirmation) => $"/ethics/confirmations/{confirmation.GetProperty("confirmationId").GetGuid()}";

    private static IEnumerable<string> Codes(JsonElement versions) => versions.EnumerateArray().Select(v => v.GetProperty("code").GetString()!).Order();

    private static IEnumerable<string> Named(JsonElement versions) =>
        versions.EnumerateArray().Select(v => $"{v.GetProperty("code").GetString()} {v.GetProperty("version").GetString()}").Order();

    private Task<AmendmentFiled> File(AmendmentKind kind, params DossierDocument[] documents) => File(kind, null, null, documents);

    private async Task<AmendmentFiled> File(AmendmentKind kind, Guid? site, DateTimeOffset? implementedAt, params DossierDocument[] documents)
    {
        var id = Guid.CreateVersion7();
        var filed = new AmendmentFiled
        {
            AggregateId = id, Version = 1, OccurredAt = _ethics.Host.Clock.GetUtcNow(), TrialId = _ethics.TrialId, AmendmentId = id,
            Number = ++_filed, Kind = kind, Summary = "A change", SiteId = site, Documents = documents, ImplementedAt = implementedAt,
        };
        await _ethics.Host.Deliver(filed);
        await _ethics.Host.Deliver(filed);
        return filed;
    }

    private async Task<Guid> ReviewOf(AmendmentFiled filed) =>
        (await EthicsHost.Ok(await _ethics.AsSponsor().Get($"/ethics/amendments/{filed.AmendmentId}"))).GetProperty("reviewId").GetGuid();

    private async Task ReviewIt(AmendmentFiled filed) => _ethics.Turn(await ReviewOf(filed));

    private async Task<IReadOnlyList<JsonElement>> Confirmations() => [.. (await EthicsHost.Ok(await _ethics.AsSponsor().Get(
        $"/ethics/confirmations?trialId={_ethics.TrialId}"))).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> TheConfirmation()
    {
        var asked = Assert.Single(await Confirmations());
        Assert.Equal(_ethics.SiteId, asked.GetProperty("siteId").GetGuid());
        return asked;
    }

    private async Task Name(string path)
    {
        await EthicsHost.Ok(await _ethics.Chair(_ethics.Site).Post(path + "/reviewers", new { personIds = _ethics.Site.People(2, 3) }));
        foreach (var seat in (int[])[2, 3])
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(path + "/declarations", new { hasConflict = false }));
        }
    }

    private async Task Confirm(JsonElement confirmation)
    {
        var path = Path(confirmation);
        await Name(path);
        foreach (var seat in (int[])[2, 3])
        {
            await EthicsHost.Ok(await _ethics.Member(_ethics.Site, seat).Post(path + "/responses", new { answer = "Confirm" }));
        }
    }
}
