using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Testing;

namespace Trials.Tracking.Tests;

public sealed class TrackingEndpointTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Guid Alliance = Guid.CreateVersion7();

    private readonly TrialFacts _facts = TrialFacts.WholeTrial();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task The_coordinator_sees_every_fact_once_in_order(Shape shape)
    {
        await using var host = await Start(shape);
        await GivenTheFacts(host);
        var repeated = Guid.CreateVersion7();
        var watched = new AdoptionReported { TrialId = _facts.TrialId, SiteId = _facts.SiteA, OrganisationId = _facts.HospitalA,
            AggregateId = _facts.SiteA, Version = 9 };
        await host.Deliver(watched, repeated);
        await host.Deliver(watched, repeated);

        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var trial = await coordinator.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}", Ct);
        Assert.Equal(_facts.All.Count + 1, trial.GetProperty("events").GetInt32());
        Assert.Equal("Enrolling", trial.GetProperty("stage").GetString());
        Assert.Equal(2, trial.GetProperty("adopted").GetInt32());

        var positions = new List<long>();
        for (var after = "0"; after is not null;)
        {
            var page = await coordinator.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/events?after={after}&take=7",
                Ct);
            positions.AddRange(page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("position").GetInt64()));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        Assert.Equal(Enumerable.Range(1, _facts.All.Count + 1).Select(i => (long)i), positions);

        var nodes = await coordinator.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/nodes", Ct);
        var n11 = nodes.GetProperty("nodes").EnumerateArray().Single(n => n.GetProperty("node").GetString() == "N11");
        Assert.Equal(TrialFacts.At(12), n11.GetProperty("doneAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_hospital_sees_its_own_site_and_what_is_about_the_whole_trial()
    {
        await using var host = await Start();
        await GivenTheFacts(host);
        using var hospital = host.As(Person, _facts.HospitalB, Roles.InstitutionOffice);
        var events = await Events(hospital);
        Assert.All(events.Where(e => e.TryGetProperty("siteId", out _)),
            e => Assert.Equal(_facts.SiteB, e.GetProperty("siteId").GetGuid()));
        Assert.Contains(events, e => e.GetProperty("event").GetString() == "ethics.opinion-issued.v1");
        Assert.Contains(events, e => e.GetProperty("event").GetString() == "ethics.adoption-decided.v1");
        Assert.DoesNotContain(events, e => e.GetProperty("event").GetString() == "recruitment.participant-enrolled.v1");
        var sites = await hospital.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/sites", Ct);
        Assert.Equal(_facts.SiteB, Assert.Single(sites.GetProperty("items").EnumerateArray()).GetProperty("siteId").GetGuid());
        var list = await hospital.GetFromJsonAsync<JsonElement>("/tracking/trials", Ct);
        Assert.Equal(1, list.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_sponsor_sees_its_trial_but_no_person_of_another_organisation()
    {
        await using var host = await Start();
        await GivenTheFacts(host);
        using var sponsor = host.As(Person, _facts.SponsorId, Roles.Sponsor);
        var events = await Events(sponsor);
        Assert.Equal(_facts.All.Count, events.Length);
        Assert.All(events, e =>
        {
            Assert.False(e.GetProperty("body").TryGetProperty("by", out _));
            Assert.False(e.GetProperty("by").TryGetProperty("personId", out _));
        });
        using var colleague = host.As(Person, _facts.LeadHospital, Roles.EthicsSecretary);
        Assert.Equal(_facts.Chair, (await Events(colleague))[0].GetProperty("by").GetProperty("personId").GetGuid());
        // ETH-30: not even the alliance, nor the committee's own hospital, learns who did a committee's deed.
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        using var office = host.As(Person, _facts.LeadHospital, Roles.InstitutionOffice);
        foreach (var outside in (HttpClient[])[coordinator, office])
        {
            var deeds = (await Events(outside)).Where(e => e.GetProperty("event").GetString()!.StartsWith("ethics.", StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(deeds);
            Assert.All(deeds, e => Assert.False(e.GetProperty("by").TryGetProperty("personId", out _)));
        }
        var sites = await sponsor.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/sites?take=2", Ct);
        Assert.Equal(2, sites.GetProperty("items").GetArrayLength());
    }

    [Theory, Trait("Rule", "MR-44")]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Whether_a_committee_received_a_safety_report_is_its_own_the_sponsors_and_the_alliances(Shape shape)
    {
        await using var host = await Start(shape);
        await GivenTheFacts(host);
        await host.Deliver(Received(null));
        await host.Deliver(Received(_facts.SiteB));
        (Guid, string, int)[] readers =
        [
            (_facts.HospitalA, Roles.EthicsSecretary, 2), (_facts.HospitalB, Roles.EthicsSecretary, 0), (_facts.LeadHospital, Roles.EthicsSecretary, 0),
            (_facts.SponsorId, Roles.Sponsor, 2), (Alliance, Roles.Coordinator, 2),
        ];
        foreach (var (organisation, role, seen) in readers)
        {
            using var reader = host.As(Person, organisation, role);
            var changes = (await reader.GetFromJsonAsync<JsonElement>("/tracking/changes?take=500", Ct)).GetProperty("items").EnumerateArray();
            // Of a site that is not its own it sees nothing, whoever did it.
            var own = organisation == _facts.HospitalA ? seen - 1 : seen;
            Assert.Equal((own, own), ((await Events(reader)).Count(IsReceipt), changes.Count(IsReceipt)));
        }
    }

    [Fact]
    public async Task A_committee_that_received_a_report_of_anothers_site_is_not_taken_for_that_sites_hospital()
    {
        await using var host = await Start();
        using var stranger = host.As(Person, _facts.HospitalA, Roles.EthicsSecretary);
        await host.Deliver(Received(_facts.SiteB));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/tracking/trials/{_facts.TrialId}", UriKind.Relative), Ct)).StatusCode);
        await GivenTheFacts(host);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(new Uri($"/tracking/trials/{_facts.TrialId}", UriKind.Relative), Ct)).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Sponsor)]
    [InlineData(Roles.InstitutionOffice)]
    [InlineData(Roles.Operator)]
    public async Task For_everybody_else_the_trial_does_not_exist(string role)
    {
        await using var host = await Start();
        await GivenTheFacts(host);
        using var stranger = host.As(Person, Guid.CreateVersion7(), role);
        foreach (var path in (string[])["", "/events", "/nodes", "/sites"])
        {
            var answer = await stranger.GetAsync($"/tracking/trials/{_facts.TrialId}{path}", Ct);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("not_found", (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
        }
        var list = await stranger.GetFromJsonAsync<JsonElement>("/tracking/trials", Ct);
        Assert.Equal(0, list.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Facts_about_a_trial_nobody_has_submitted_yet_are_kept()
    {
        await using var host = await Start();
        foreach (var fact in _facts.All.Reverse()) await host.Deliver(fact);
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var trial = await coordinator.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}", Ct);
        Assert.Equal(("Trial", "Enrolling", 3),
            (trial.GetProperty("title").GetString(), trial.GetProperty("stage").GetString(), trial.GetProperty("sites").GetInt32()));
    }

    [Fact]
    public async Task The_board_speaks_the_reader_s_language()
    {
        await using var host = await Start();
        await GivenTheFacts(host);
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        coordinator.DefaultRequestHeaders.AcceptLanguage.Clear();
        coordinator.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        Assert.Contains("形式审查与受理", await coordinator.GetStringAsync($"/tracking/trials/{_facts.TrialId}/nodes", Ct));
    }

    [Fact]
    public async Task It_listens_to_exactly_what_the_catalogue_says()
    {
        await using var host = await Start();
        var told = host.Services.GetServices<Subscription>().Select(s => $"{s.Message.Name} {s.Queue}");
        var wanted = EventCatalogue.Queues.SelectMany(pair => pair.Value.Select(queue => $"{pair.Key.Name} {queue}")).Where(e => e.Contains(" tracking."));
        Assert.Equal(wanted.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact, Trait("Rule", "MR-39")]
    public async Task A_hospital_whose_site_joins_later_sees_the_trial_from_then_on()
    {
        await using var host = await Start();
        await GivenTheFacts(host);
        var (site, hospital) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var office = host.As(Person, hospital, Roles.InstitutionOffice);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(new Uri($"/tracking/trials/{_facts.TrialId}", UriKind.Relative), Ct)).StatusCode);
        await host.Deliver(new SiteAdded
        {
            AggregateId = _facts.TrialId, Version = 9, TrialId = _facts.TrialId, Site = new AcceptedSite(site, 4, "丙", hospital, SiteRole.Participating),
        });
        var seen = await office.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}", Ct);
        Assert.Equal(4, seen.GetProperty("sites").GetInt32());
        var own = Assert.Single((await office.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/sites", Ct))
            .GetProperty("items").EnumerateArray());
        Assert.Equal("丙", own.GetProperty("name").GetString());
        using var other = host.As(Person, _facts.HospitalB, Roles.InstitutionOffice);
        Assert.DoesNotContain(await Events(other), e => e.GetProperty("event").GetString()!.EndsWith("site-added", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "MR-50")]
    public async Task A_trial_whose_completion_was_accepted_is_completed()
    {
        await using var host = await Start();
        await GivenTheFacts(host);
        await host.Deliver(new TrialCompleted { AggregateId = Guid.CreateVersion7(), Version = 2, TrialId = _facts.TrialId, OpinionId = Guid.CreateVersion7() });
        using var coordinator = host.As(Person, Alliance, Roles.Coordinator);
        var seen = await coordinator.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}", Ct);
        Assert.Equal("Completed", seen.GetProperty("stage").GetString());
    }

    private SafetyReportAcknowledged Received(Guid? site) => new()
    {
        AggregateId = Guid.CreateVersion7(), Version = 1, OccurredAt = TrialFacts.At(40), RecordedAt = TrialFacts.At(40), TrialId = _facts.TrialId,
        ReportId = Guid.CreateVersion7(), SiteId = site, OrganisationId = _facts.HospitalA, IsLate = true,
    };

    private static bool IsReceipt(JsonElement fact) => fact.GetProperty("event").GetString() == "ethics.safety-report-acknowledged.v1";

    private static Task<ServiceHost> Start(Shape shape = Shape.Embedded) =>
        ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape);

    private async Task GivenTheFacts(ServiceHost host)
    {
        foreach (var fact in _facts.All) await host.Deliver(fact);
    }

    private async Task<JsonElement[]> Events(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/events?take=500", Ct)).GetProperty("items")
            .EnumerateArray()];
}
