using System.Net;
using Trials.Contracts;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Applications;

public sealed class VisibilityTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RegistrationHost.Start();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_draft_is_its_sponsors_alone()
    {
        var id = await _host.Draft();
        foreach (var other in (HttpClient[])[_host.Intake, _host.Coordinator, _host.Office, _host.Service.As(New(), New(), Roles.Sponsor)])
        {
            foreach (var path in (string[])["", "sites", "documents"]) await NotFound(Get(other, id, path));
            Assert.Empty((await Body(await other.GetAsync("/registration/applications", Ct)))["items"]!.AsArray());
        }
        await NotFound(Post(_host.Intake, id, "acceptance"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get(_host.Service.Anonymous(), id)).StatusCode);
    }

    [Fact]
    public async Task A_hospital_sees_a_trial_with_its_site_from_the_acceptance_on()
    {
        var id = await _host.Submitted();
        await NotFound(Get(_host.Office, id));
        await Body(await Post(_host.Intake, id, "acceptance"));

        var seen = await Body(await Get(_host.Office, id));
        Assert.Null(seen["deficiencies"]);
        Assert.Single((await Body(await _host.Office.GetAsync("/registration/applications?status=Accepted", Ct)))["items"]!.AsArray());
        var third = _host.Service.As(New(), StrangerId, Roles.InstitutionOffice);
        await NotFound(Get(third, id));
        await NotFound(Get(third, id, "documents"));
        await NotFound(Get(_host.Service.As(New(), OtherId, Roles.Operator), id));
    }

    [Fact]
    public async Task A_hospital_sees_its_own_site_and_the_lead_only()
    {
        var id = await _host.Draft(3);
        await _host.Complete(id, 2);
        await _host.Profiled(StrangerId);
        await Body(await Put(_host.Sponsor, id, "sites",
            new { sites = new[] { new { number = 3, organisationId = StrangerId, target = 0, investigator = "PI-1" } } }));
        await Body(await Post(_host.Sponsor, id, "submission"));
        await Body(await Post(_host.Intake, id, "acceptance"));

        Assert.Equal("1, 2", await Numbers(_host.Office, id));
        Assert.Equal("1, 2, 3", await Numbers(_host.Coordinator, id));
        Assert.Equal("1", await Numbers(_host.Service.As(New(), LeadId, Roles.EthicsSecretary), id));
    }

    [Fact]
    public async Task Content_is_for_the_offices_and_investigators_of_a_site_and_not_for_committees_or_coordinators()
    {
        var id = await _host.Accepted();
        var document = (await Body(await Get(_host.Coordinator, id, "documents")))["items"]![0]!["documentId"]!.GetValue<Guid>();
        var path = $"documents/{document}/content";

        foreach (var reader in (HttpClient[])[_host.Sponsor, _host.Intake, _host.Office,
            _host.Service.As(New(), LeadId, Roles.Investigator)])
            Assert.Equal(HttpStatusCode.OK, (await Get(reader, id, path)).StatusCode);
        foreach (var role in (string[])[Roles.EthicsMember, Roles.EthicsChair, Roles.EthicsSecretary, Roles.Coordinator,
            Roles.AllianceOffice, Roles.Operator])
            Assert.Equal(HttpStatusCode.Forbidden, (await Get(_host.Service.As(New(), OtherId, role), id, path)).StatusCode);
        await NotFound(Get(_host.Service.As(New(), StrangerId, Roles.Investigator), id, path));
        // Seeing all trials as a coordinator and reading dossiers as an investigator do not add up to reading all dossiers.
        await NotFound(Get(_host.Service.As(New(), AllianceId, Roles.Coordinator, Roles.Investigator), id, path));
    }

    [Fact]
    public async Task A_sponsor_changes_nothing_of_another_sponsor_even_where_it_has_a_site()
    {
        var id = await _host.Accepted();
        var both = _host.Service.As(New(), OtherId, Roles.Sponsor, Roles.InstitutionOffice);
        await Body(await Get(both, id));
        await NotFound(Post(both, id, "withdrawal", new { reason = "mischief" }));
        await NotFound(RegistrationHost.File(both, id, "ICF", "9", Pdf("x")));
        await NotFound(Get(both, id, "check"));
    }

    [Fact]
    public async Task Each_deed_is_for_its_role()
    {
        var id = await _host.Submitted();
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(_host.Sponsor, id, "acceptance")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(_host.Intake, id, "submission")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Import(_host.Intake, Record(1))).StatusCode);
        var insider = _host.Service.As(New(), SponsorId, Roles.Intake);
        await Refused(await Post(insider, id, "acceptance"), HttpStatusCode.Conflict, "registration.own_application");
    }

    [Fact]
    public async Task A_change_to_what_was_seen_before_is_refused_when_it_has_changed_since()
    {
        var id = await _host.Draft();
        var study = new { kind = "Iit", product = "Drug", phase = "IV", plannedEnrolment = 10, needsHumanGeneticResources = true };
        var stated = await Put(_host.Sponsor, id, "study", study, ifMatch: 1);
        Assert.Equal("\"2\"", stated.Headers.ETag!.Tag);
        await Refused(await Put(_host.Sponsor, id, "study", study with { plannedEnrolment = 20 }, ifMatch: 1),
            HttpStatusCode.PreconditionFailed, "stale_version");
        await Body(await Put(_host.Sponsor, id, "study", study, ifMatch: 1)); // the same again after a lost connection
        await Refused(await Put(_host.Sponsor, id, "sites", new { sites = new[] { new { number = 1, organisationId = LeadId } } },
            ifMatch: 1),
            HttpStatusCode.PreconditionFailed, "stale_version");
        await Refused(await Post(_host.Sponsor, id, "withdrawal", new { reason = "x" }, ifMatch: 1), HttpStatusCode.PreconditionFailed,
            "stale_version");
    }

    [Fact]
    public async Task What_is_confidential_the_sponsor_and_intake_read_and_hospitals_only_know_of()
    {
        var id = await _host.Draft();
        var filed = await Body(await RegistrationHost.File(
            _host.Sponsor, id, "IMP_COA", "1.0", Pdf("formula"), "date=2026-01-01&language=zh&confidential=true"));
        await _host.Complete(id, except: "IMP_COA");
        await Body(await Post(_host.Sponsor, id, "submission"));
        await Body(await Post(_host.Intake, id, "acceptance"));

        var content = $"documents/{filed["documentId"]}/content";
        foreach (var reader in (HttpClient[])[_host.Sponsor, _host.Intake])
            Assert.Equal(HttpStatusCode.OK, (await Get(reader, id, content)).StatusCode);
        await NotFound(Get(_host.Office, id, content));
        await NotFound(Get(_host.Service.As(New(), LeadId, Roles.Investigator), id, content));
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(_host.Coordinator, id, content)).StatusCode);
        Assert.Contains((await Body(await Get(_host.Office, id, "documents")))["items"]!.AsArray(),
            d => d!["code"]!.GetValue<string>() == "IMP_COA" && d["isConfidential"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Lists_are_walked_page_by_page_without_loss()
    {
        for (var count = 0; count < 5; count++) await _host.Draft(1);
        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var after = next.Length == 0 ? "" : $"&after={next}";
            var page = await Body(await _host.Sponsor.GetAsync($"/registration/applications?take=2{after}", Ct));
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["number"]!.GetValue<string>()));
            next = page["next"]?.GetValue<string>();
        }
        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"A2026-{n:D6}"), seen.Order());
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task NotFound(Task<HttpResponseMessage> request) =>
        Assert.Equal(HttpStatusCode.NotFound, (await request).StatusCode);

    private static async Task<string> Numbers(HttpClient client, Guid id) =>
        string.Join(", ", (await Body(await Get(client, id, "sites")))["items"]!.AsArray()
            .Select(site => site!["number"]!.GetValue<int>()));
}
