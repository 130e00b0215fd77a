using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Registration.Tests.Applications;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.SiteIdentity;

public sealed class AliasHttpTests : IAsyncLifetime
{
    private const string Messy = "SYSUCC, Sun Yat-sen Univ. Cancer Ctr";

    private RegistrationHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RegistrationHost.Start();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_confirmed_name_matches_by_itself_next_time_until_it_is_taken_back()
    {
        var first = await Begin(Messy);
        Assert.Equal("Open", (await SiteOf(first))["naming"]!.GetValue<string>());
        var seen = await Body(await Get(_host.Sponsor, first, "sites/proposals"));
        var candidate = seen["items"]![0]!["candidates"]![0]!;
        Assert.Equal(LeadId, candidate["organisationId"]!.GetValue<Guid>());
        Assert.True(candidate["isActiveMember"]!.GetValue<bool>());
        Assert.Contains("same city", candidate["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Open", (await SiteOf(first))["naming"]!.GetValue<string>());

        await Body(await Name(first, LeadId, remember: true));
        await Body(await Name(first, LeadId, remember: true));
        Assert.Equal((LeadId, "Matched"), await Naming(await Begin(Messy.ToUpperInvariant())));

        var aliases = await Body(await _host.Sponsor.GetAsync("/registration/aliases", TestContext.Current.CancellationToken));
        var alias = Assert.Single(aliases["items"]!.AsArray())!["aliasId"]!.GetValue<Guid>();
        using var removed = await _host.Sponsor.DeleteAsync($"/registration/aliases/{alias}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal((null, "Open"), await Naming(await Begin(Messy)));
        Assert.Equal((LeadId, "Named"), await Naming(first));
    }

    [Fact]
    public async Task A_name_in_another_city_is_only_proposed_and_another_sponsor_knows_nothing_of_it()
    {
        await Body(await Name(await Begin(Messy), LeadId, remember: true));
        var elsewhere = await Begin(Messy, city: "Shenzhen");
        Assert.Equal((null, "Open"), await Naming(elsewhere));
        var seen = await Body(await Get(_host.Sponsor, elsewhere, "sites/proposals"));
        Assert.Equal("KnownAlias", seen["items"]![0]!["candidates"]![0]!["reason"]!.GetValue<string>());

        var other = _host.Service.As(New(), New(), Roles.Sponsor);
        Assert.Equal((null, "Open"), await Naming(await Begin(Messy, by: other), other));
        Assert.Empty((await Body(await other.GetAsync("/registration/aliases", TestContext.Current.CancellationToken)))["items"]!.AsArray());
    }

    [Fact]
    public async Task One_name_never_means_two_organisations()
    {
        await Body(await Name(await Begin(Messy), LeadId, remember: true));
        var again = await Begin(Messy);
        await Refused(await Name(again, OtherId, remember: true), HttpStatusCode.Conflict, "registration.alias_taken");
        Assert.Equal((LeadId, "Matched"), await Naming(again));
        await Refused(await Name(await Begin("Another Hospital", "Shanghai"), StrangerId, remember: true),
            HttpStatusCode.Conflict, "registration.alias_names_another");
        await Body(await Name(again, OtherId, remember: false));
    }

    [Theory]
    [InlineData("Research Site 12")]
    [InlineData("CHN13-0")]
    [InlineData("The Second Hospital")]
    public async Task A_name_that_names_nobody_is_not_remembered(string written) => await Refused(
        await Name(await Begin(written), LeadId, remember: true), HttpStatusCode.Conflict, "registration.alias_names_nobody");

    [Fact]
    public async Task Proposals_are_for_the_sponsor_and_the_intake_only()
    {
        var id = await Begin(Messy);
        await Refused(await Get(_host.Intake, id, "sites/proposals"), HttpStatusCode.NotFound, "not_found");
        await Refused(await Get(_host.Office, id, "sites/proposals"), HttpStatusCode.Forbidden, "forbidden");
        await Refused(await Get(_host.Service.As(New(), New(), Roles.Sponsor), id, "sites/proposals"), HttpStatusCode.NotFound, "not_found");
    }

    private async Task<Guid> Begin(string facility, string city = "Guangzhou", HttpClient? by = null)
    {
        var record = Encoding.UTF8.GetString(Record(1)).Replace("Research Site 1", facility, StringComparison.Ordinal)
            .Replace("Paris", city, StringComparison.Ordinal);
        return (await Body(await Import(by ?? _host.Sponsor, Encoding.UTF8.GetBytes(record)), HttpStatusCode.Created))["id"]!.GetValue<Guid>();
    }

    private Task<HttpResponseMessage> Name(Guid id, Guid organisation, bool remember) => Put(_host.Sponsor, id, "sites", new
    {
        sites = new[] { new { number = 1, organisationId = organisation, role = "Lead", rememberAlias = remember } },
    });

    private async Task<JsonNode> SiteOf(Guid id, HttpClient? by = null) => (await Body(await Get(by ?? _host.Sponsor, id, "sites")))["items"]![0]!;

    private async Task<(Guid? Organisation, string Naming)> Naming(Guid id, HttpClient? by = null)
    {
        var site = await SiteOf(id, by);
        return (site["organisationId"]?.GetValue<Guid>(), site["naming"]!.GetValue<string>());
    }
}
