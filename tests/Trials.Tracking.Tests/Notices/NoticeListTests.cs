using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Testing;

namespace Trials.Tracking.Tests.Notices;

/// <summary>The list that each person sees of what their organisation was told in their roles.</summary>
public sealed class NoticeListTests
{
    private static readonly Guid Person = Guid.CreateVersion7();

    private readonly TrialFacts _facts = TrialFacts.WholeTrial();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Each_sees_what_is_for_their_organisation_and_roles_even_when_the_facts_came_backwards(Shape shape)
    {
        await using var host = await Start(shape);
        foreach (var fact in _facts.All.Reverse()) await host.Deliver(fact);

        using var secretary = host.As(Person, _facts.HospitalA, Roles.EthicsSecretary);
        using var office = host.As(Person, _facts.HospitalA, Roles.InstitutionOffice);
        using var sponsor = host.As(Person, _facts.SponsorId, Roles.Sponsor);
        using var lead = host.As(Person, _facts.LeadHospital, Roles.EthicsSecretary);
        using var intake = host.As(Person, Guid.CreateVersion7(), Roles.Intake);
        Assert.Equal(["application-accepted", "pack-arrived", "site-held", "site-released", "trial-reinstated", "trial-stopped"], await Codes(secretary));
        Assert.Contains("places-offered", await Codes(office));
        Assert.DoesNotContain("pack-arrived", await Codes(office));
        Assert.Contains("application-returned", await Codes(sponsor));
        Assert.Contains("question-answered", await Codes(lead));
        Assert.DoesNotContain("question-answered", await Codes(secretary));
        Assert.Equal(["application-submitted", "application-submitted"], await Codes(intake));

        foreach (var role in Roles.All.Except([Roles.Coordinator, Roles.AllianceOffice, Roles.Intake]))
        {
            using var stranger = host.As(Person, Guid.CreateVersion7(), role);
            Assert.Empty(await Codes(stranger));
        }
        using var screened = host.As(Person, _facts.SponsorId, Roles.Operator);
        Assert.Empty(await Codes(screened));
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Reading_one_or_all_leaves_the_rest_unread_for_this_person_only(Shape shape)
    {
        await using var host = await Start(shape);
        foreach (var fact in _facts.All) await host.Deliver(fact);
        using var me = host.As(Person, _facts.HospitalA, Roles.EthicsSecretary);
        using var colleague = host.As(Guid.CreateVersion7(), _facts.HospitalA, Roles.EthicsSecretary);
        var all = await List(me);
        Assert.Equal(6, all.GetProperty("unread").GetInt32());
        var items = Items(all);
        Assert.Equal(items.Select(n => n.GetProperty("at").GetDateTimeOffset()).OrderDescending(), items.Select(n => n.GetProperty("at").GetDateTimeOffset()));
        Assert.Equal(("2026-001", $"/trials/{_facts.TrialId}", true),
            (items[0].GetProperty("number").GetString(), items[0].GetProperty("link").GetString(), items[1].GetProperty("isUrgent").GetBoolean()));

        Assert.Equal(HttpStatusCode.NoContent, (await me.PostAsync(Path($"/{items[0].GetProperty("id").GetGuid()}/read"), null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await me.PostAsync(Path($"/{items[0].GetProperty("id").GetGuid()}/read"), null, Ct)).StatusCode);
        Assert.Equal(5, (await List(me)).GetProperty("unread").GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, (await me.PostAsync(Path($"/read?until={items[3].GetProperty("id").GetGuid()}"), null, Ct)).StatusCode);
        var left = await List(me, "?unread=true");
        Assert.Equal(items[1..3].Select(n => n.GetProperty("id").GetGuid()), Items(left).Select(n => n.GetProperty("id").GetGuid()));
        Assert.Equal(6, (await List(colleague)).GetProperty("unread").GetInt32());

        using var stranger = host.As(Person, Guid.CreateVersion7(), Roles.EthicsSecretary);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(Path($"/{items[0].GetProperty("id").GetGuid()}/read"), null, Ct)).StatusCode);
    }

    [Fact]
    public async Task Paging_goes_from_the_newest_to_the_oldest_without_a_gap()
    {
        await using var host = await Start();
        foreach (var fact in _facts.All) await host.Deliver(fact);
        using var me = host.As(Person, _facts.HospitalA, Roles.EthicsSecretary);
        var seen = new List<Guid>();
        for (var query = "?take=2"; query is not null;)
        {
            var page = await List(me, query);
            seen.AddRange(Items(page).Select(n => n.GetProperty("id").GetGuid()));
            query = page.TryGetProperty("next", out var next) ? $"?take=2&after={next.GetString()}" : null;
        }
        Assert.Equal(Items(await List(me)).Select(n => n.GetProperty("id").GetGuid()), seen);
    }

    [Fact, Trait("Rule", "MR-36")]
    public async Task The_text_is_made_in_the_reader_s_language()
    {
        await using var host = await Start();
        await host.Deliver(_facts.All[0]);
        await host.Deliver(_facts.All[3]);
        await host.Deliver(new DeadlineEscalated
        {
            TrialId = _facts.TrialId, SiteId = _facts.SiteA, OrganisationId = _facts.HospitalA, Node = "N09", DueOn = new(2026, 11, 25), Step = 2,
            Target = EscalatedTo.InstitutionHead, AggregateId = _facts.SiteA, Version = 1,
        });
        using var office = host.As(Person, _facts.HospitalA, Roles.InstitutionOffice);
        Assert.Contains("N09 was due on 2026-11-25 and is 2 working days late", await office.GetStringAsync(Path(""), Ct), StringComparison.Ordinal);
        office.DefaultRequestHeaders.AcceptLanguage.Clear();
        office.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        Assert.Contains("N09 应于 2026-11-25 完成，已逾期 2 个工作日；逾期不视为同意。", await office.GetStringAsync(Path(""), Ct), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "MR-51")]
    [InlineData(Shape.Embedded, false)]
    [InlineData(Shape.Embedded, true)]
    [InlineData(Shape.Separate, false)]
    public async Task What_the_lead_is_told_goes_to_the_committee_that_leads_now_whenever_the_change_is_heard(Shape shape, bool isHeardFirst)
    {
        await using var host = await Start(shape);
        var at = TrialFacts.At(50);
        var changed = new LeadChanged
        {
            AggregateId = _facts.Review, Version = 1, OccurredAt = at, RecordedAt = at, TrialId = _facts.TrialId, OpinionId = Guid.CreateVersion7(),
            FromOrganisationId = _facts.LeadHospital, OrganisationId = _facts.HospitalA, SiteId = _facts.SiteA,
        };
        if (isHeardFirst) await host.Deliver(changed);
        foreach (var fact in _facts.All) await host.Deliver(fact);
        if (!isHeardFirst) await host.Deliver(changed);
        await host.Deliver(new AmendmentFiled
        {
            AggregateId = Guid.CreateVersion7(), Version = 1, OccurredAt = at, RecordedAt = at, TrialId = _facts.TrialId, AmendmentId = Guid.CreateVersion7(), Number = 1,
            Kind = AmendmentKind.Substantial, Summary = "s", Documents = [],
        });
        using var now = host.As(Person, _facts.HospitalA, Roles.EthicsSecretary);
        using var before = host.As(Person, _facts.LeadHospital, Roles.EthicsSecretary);
        Assert.Contains("amendment-filed", await Codes(now));
        Assert.DoesNotContain("amendment-filed", await Codes(before));
        var sites = Items(await now.GetFromJsonAsync<JsonElement>($"/tracking/trials/{_facts.TrialId}/sites", Ct));
        Assert.Equal("Lead", Assert.Single(sites).GetProperty("role").GetString());
    }

    private static Task<ServiceHost> Start(Shape shape = Shape.Embedded) => ServiceHost.Start(b => b.AddTracking(), app => app.MapTracking(), shape);

    private static Uri Path(string rest) => new($"/tracking/notices{rest}", UriKind.Relative);

    private static async Task<JsonElement> List(HttpClient client, string query = "") => await client.GetFromJsonAsync<JsonElement>(Path(query), Ct);

    private static JsonElement[] Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static async Task<string[]> Codes(HttpClient client) =>
        [.. Items(await List(client)).Select(n => n.GetProperty("code").GetString()!).Order(StringComparer.Ordinal)];
}
