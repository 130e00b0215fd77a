using System.Net;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Tests.Applications;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Filings;

public sealed class FilingHttpTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _host = await RegistrationHost.Start();
        _id = await _host.Accepted();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact, Trait("Rule", "ETH-22a")]
    public async Task A_modification_carries_the_whole_dossier_at_its_newest_versions_and_is_told_once()
    {
        var icf = await NewVersion("ICF", "1.1");
        var body = new { explanation = "Page 3 was rewritten", documentIds = new[] { icf } };
        await Refused(await Post(_host.Sponsor, _id, "modifications", body), HttpStatusCode.Conflict, "registration.no_modification_asked");
        var opinion = Opinion(Decision.ApproveAfterModification, isEffective: false);
        await _host.Service.Deliver(opinion);
        await Body(await Post(_host.Sponsor, _id, "modifications", body), HttpStatusCode.Created);
        await Body(await Post(_host.Sponsor, _id, "modifications", body));

        var told = Assert.Single(await _host.Service.Published<ModificationFiled>());
        Assert.Equal((_id, opinion.OpinionId, 1), (told.TrialId, told.OpinionId, told.Number));
        Assert.Equal(16, told.Documents.Count);
        Assert.Equal("1.1", Assert.Single(told.Documents, d => d.Code == "ICF").Version);
        var accepted = Assert.Single(await _host.Service.Published<ApplicationAccepted>());
        Assert.Equal("1.0", Assert.Single(accepted.Documents, d => d.Code == "ICF").Version);
        Assert.Single((await Body(await Get(_host.Office, _id, "modifications")))["items"]!.AsArray());
        Assert.Equal("Page 3 was rewritten", (await Body(await Get(_host.Coordinator, _id, "modifications/1")))["explanation"]!.GetValue<string>());
    }

    [Fact, Trait("Rule", "ETH-23"), Trait("Rule", "MR-40")]
    public async Task An_amendment_is_open_until_its_committee_has_decided()
    {
        await _host.Service.Deliver(Opinion(Decision.Approve));
        var first = new { kind = "Substantial", summary = "More visits", documentIds = new[] { await NewVersion("PROTOCOL", "2.0") } };
        await Body(await Post(_host.Sponsor, _id, "amendments", first), HttpStatusCode.Created);
        await Body(await Post(_host.Sponsor, _id, "amendments", first));
        var told = Assert.Single(await _host.Service.Published<AmendmentFiled>());
        Assert.Equal((AmendmentKind.Substantial, 1), (told.Kind, told.Number));

        var second = new { kind = "Minor", summary = "Typing", documentIds = new[] { await NewVersion("PROTOCOL", "2.1") } };
        await Refused(await Post(_host.Sponsor, _id, "amendments", second), HttpStatusCode.Conflict, "registration.amendments_overlap");
        await _host.Service.Deliver(new AmendmentDecided
        {
            AggregateId = told.AmendmentId, Version = 3, TrialId = _id, AmendmentId = told.AmendmentId, Outcome = AmendmentOutcome.Refused,
        });
        await Body(await Post(_host.Sponsor, _id, "amendments", second), HttpStatusCode.Created);
        var seen = await Body(await Get(_host.Office, _id, "amendments/1"));
        Assert.Equal("Refused", seen["outcome"]!.GetValue<string>());
        Assert.False(seen["isOpen"]!.GetValue<bool>());
    }

    [Fact, Trait("Rule", "MR-41")]
    public async Task A_change_at_one_site_is_seen_there_by_the_lead_the_sponsor_and_the_alliance_only()
    {
        var added = await AddThirdSite();
        await _host.Service.Deliver(Opinion(Decision.Approve));
        var change = new
        {
            kind = "SiteOnly", summary = "New nurse", siteId = added["siteId"]!.GetValue<Guid>(), documentIds = new[] { await NewVersion("TEAM", "2.0") },
        };
        await Body(await Post(_host.Sponsor, _id, "amendments", change), HttpStatusCode.Created);
        foreach (var sees in (HttpClient[])[Office(StrangerId), Office(LeadId), _host.Sponsor, _host.Coordinator])
        {
            Assert.Single((await Body(await Get(sees, _id, "amendments")))["items"]!.AsArray());
        }
        Assert.Empty((await Body(await Get(_host.Office, _id, "amendments")))["items"]!.AsArray());
        await Refused(await Get(_host.Office, _id, "amendments/1"), HttpStatusCode.NotFound, "not_found");
    }

    [Fact, Trait("Rule", "MR-39")]
    public async Task A_site_that_joins_is_told_once_and_its_hospital_sees_the_trial()
    {
        await Refused(await Get(Office(StrangerId), _id), HttpStatusCode.NotFound, "not_found");
        await AddThirdSite();
        await Body(await Post(_host.Sponsor, _id, "sites/additions", new { number = 3, organisationId = StrangerId, target = 0, investigator = "PI-1" }));
        var told = Assert.Single(await _host.Service.Published<SiteAdded>());
        Assert.Equal((_id, 3, StrangerId, SiteRole.Participating),
            (told.TrialId, told.Site.Number, told.Site.OrganisationId, told.Site.Role));
        await Body(await Get(Office(StrangerId), _id));
        await Refused(await Post(_host.Sponsor, _id, "sites/additions", new { number = 9, organisationId = StrangerId, target = 0, investigator = "PI-1" }),
            HttpStatusCode.Conflict, "registration.unknown_site");
    }

    [Fact, Trait("Rule", "MR-39"), Trait("Rule", "PI-01"), Trait("Rule", "ALLOC-04")]
    public async Task A_site_that_joins_is_asked_what_the_first_ones_were()
    {
        async Task<string[]> Missing(int? target, string? investigator)
        {
            var answer = await Post(_host.Sponsor, _id, "sites/additions", new { number = 3, organisationId = StrangerId, target, investigator });
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            return [.. problem["findings"]!.AsArray().Select(f => $"{f!["field"]} {f["code"]}")];
        }

        Assert.Equal(["sites[3].target registration.target_unknown", "sites[3].investigator registration.investigator_unknown"], await Missing(null, null));
        Assert.Equal(["sites[3].target registration.targets_exceed", "sites[3].investigator registration.investigator_not_there"], await Missing(1, "PI-1"));
        await _host.Profiled(StrangerId, gcpValidUntil: new DateOnly(2026, 3, 1));
        Assert.Equal(["sites[3].investigator registration.no_gcp_certificate"], await Missing(0, "PI-1"));
        Assert.Empty(await _host.Service.Published<SiteAdded>());
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task Nothing_is_filed_on_a_trial_that_was_terminated_or_withdrawn()
    {
        await _host.Service.Deliver(Opinion(Decision.Approve));
        var change = new { kind = "Minor", summary = "Typing", documentIds = new[] { await NewVersion("ICF", "1.1") } };
        await _host.Service.Deliver(new TrialStopped { AggregateId = _id, Version = 2, TrialId = _id, StopNumber = 1, IsFinal = false, Reason = "signal" });
        await Body(await Post(_host.Sponsor, _id, "amendments", change), HttpStatusCode.Created);
        await _host.Service.Deliver(new TrialStopped { AggregateId = _id, Version = 3, TrialId = _id, StopNumber = 2, IsFinal = true, Reason = "harm" });
        var next = new { kind = "Minor", summary = "More", documentIds = new[] { await NewVersion("IB", "1.1") } };
        await Refused(await Post(_host.Sponsor, _id, "amendments", next), HttpStatusCode.Conflict, "registration.trial_terminated");
        await Refused(await Post(_host.Sponsor, _id, "sites/additions", new { number = 3, organisationId = StrangerId, target = 0, investigator = "PI-1" }),
            HttpStatusCode.Conflict, "registration.trial_terminated");
        await Body(await Post(_host.Sponsor, _id, "withdrawal", new { reason = "No funds" }));
        await Refused(await Post(_host.Sponsor, _id, "amendments", next), HttpStatusCode.Conflict, "registration.not_accepted");
    }

    [Fact]
    public async Task Only_the_sponsor_files_and_a_stranger_sees_nothing()
    {
        var body = new { kind = "Minor", summary = "Typing", documentIds = Array.Empty<Guid>() };
        await Refused(await Post(_host.Intake, _id, "amendments", body), HttpStatusCode.Forbidden, "forbidden");
        var other = _host.Service.As(New(), New(), Roles.Sponsor);
        await Refused(await Post(other, _id, "amendments", body), HttpStatusCode.NotFound, "not_found");
        await Refused(await Post(other, _id, "sites/additions", new { number = 3, organisationId = StrangerId, target = 0, investigator = "PI-1" }), HttpStatusCode.NotFound, "not_found");
        foreach (var path in (string[])["amendments", "amendments/1", "modifications", "modifications/1"])
        {
            await Refused(await Get(Office(StrangerId), _id, path), HttpStatusCode.NotFound, "not_found");
        }
    }

    private HttpClient Office(Guid hospital) => _host.Service.As(New(), hospital, Roles.InstitutionOffice);

    private async Task<JsonNode> AddThirdSite()
    {
        await _host.Profiled(StrangerId);
        return await Body(
            await Post(_host.Sponsor, _id, "sites/additions", new { number = 3, organisationId = StrangerId, target = 0, investigator = "PI-1" }), HttpStatusCode.Created);
    }

    private async Task<Guid> NewVersion(string code, string version) =>
        (await Body(await RegistrationHost.File(_host.Sponsor, _id, code, version, Pdf(code + version))))["documentId"]!.GetValue<Guid>();

    private OpinionIssued Opinion(Decision decision, bool isEffective = true) => new()
    {
        AggregateId = New(), Version = 1, OccurredAt = _host.Service.Clock.GetUtcNow(), TrialId = _id, OpinionId = New(), Number = "2026-LEAD-0001",
        LeadOrganisationId = LeadId, Decision = decision, IsEffective = isEffective, Conditions = [], Versions = [],
        ValidUntil = new DateOnly(2027, 3, 2), AdoptionDueOn = new DateOnly(2026, 3, 9),
    };
}
