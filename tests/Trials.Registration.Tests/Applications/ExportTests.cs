using System.Net;
using System.Net.Http.Json;
using System.Text;
using Trials.Registration.Tests.Records;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Applications;

public sealed class ExportTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RegistrationHost.Start();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ictrp-xml", "application/xml")]
    [InlineData("fhir-r5", "application/fhir+json")]
    [InlineData("usdm-v4", "application/json")]
    [InlineData("record-csv", "text/csv")]
    public async Task An_application_is_given_out_in_a_format_and_begins_another_with_the_same_facts(string format, string type)
    {
        var id = await Imported("NCT07161414.json");

        var response = await Get(_host.Sponsor, id, $"export?format={format}");

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType!));
        var again = await Body(await Import(_host.Sponsor, await response.Content.ReadAsByteArrayAsync(Ct)), HttpStatusCode.Created);
        var first = await Body(await Get(_host.Sponsor, id));
        Assert.Equal(format, again["record"]!["format"]!.GetValue<string>());
        foreach (var name in new[] { "title", "registryId" }) Assert.Equal((string?)first[name], (string?)again[name]);
        Assert.Equal((string?)first["record"]!["eligibilityText"], (string?)again["record"]!["eligibilityText"]);
        Assert.Equal(format is "ictrp-xml" ? 0 : 11, again["sites"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_a_format_has_no_place_for_is_told_before_and_with_the_file()
    {
        var id = await Imported("NCT07161414.json");

        var choices = (await _host.Sponsor.GetFromJsonAsync<System.Text.Json.Nodes.JsonArray>($"/registration/applications/{id}/exports", Ct))!;
        var response = await Get(_host.Sponsor, id, "export?format=ictrp-xml");

        Assert.Equal(["ictrp-xml", "fhir-r5", "usdm-v4", "record-csv"], choices.Select(choice => choice!["format"]!.GetValue<string>()));
        var said = choices[0]!["notCarried"]!.AsArray().Select(field => field!.GetValue<string>()).ToArray();
        Assert.Contains("locations.name", said);
        Assert.Equal(said, response.Headers.GetValues("Not-Carried").Single().Split(", "));
        Assert.Empty(choices[3]!["notCarried"]!.AsArray());
    }

    [Fact]
    public async Task What_the_sponsor_said_since_is_in_the_export_and_the_imported_file_stays_what_it_was()
    {
        var raw = RecordFiles.SmallBytes("protocol-usdm.json");
        var id = (await Body(await Import(_host.Sponsor, raw), HttpStatusCode.Created))["id"]!.GetValue<Guid>();
        var study = new { kind = "Registration", product = "Drug", phase = "II", plannedEnrolment = 321, needsHumanGeneticResources = false, title = "更正后的标题" };
        (await _host.Sponsor.PutAsJsonAsync($"/registration/applications/{id}/study", study, Ct)).EnsureSuccessStatusCode();

        var exported = await RecordFiles.Read(await (await Get(_host.Sponsor, id, "export?format=usdm-v4")).Content.ReadAsByteArrayAsync(Ct));

        Assert.Equal(("更正后的标题", 321, "A protocol in full"), (exported.PublicTitle, exported.PlannedEnrolment, exported.ScientificTitle));
        Assert.Equal(raw, await (await Get(_host.Sponsor, id, "record")).Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task Of_a_table_with_several_trials_the_sponsor_says_which()
    {
        var table = RecordFiles.SmallBytes("cde.csv");

        var refused = await Refused(await Import(_host.Sponsor, table), HttpStatusCode.BadRequest, "registration.not_a_trial_record");
        Assert.Equal("NotExactlyOneStudy", refused["reason"]!.GetValue<string>());
        Assert.Equal(["CTR20260001", "CTR20260002"], refused["choices"]!.AsArray().Select(number => number!.GetValue<string>()));

        var response = await _host.Sponsor.PostAsync("/registration/applications?record=CTR20260001", new ByteArrayContent(table), Ct);
        var draft = await Body(response, HttpStatusCode.Created);
        Assert.Equal(("CTR20260001", 2, "cde-csv"),
            (draft["registryId"]!.GetValue<string>(), draft["sites"]!.GetValue<int>(), draft["record"]!["format"]!.GetValue<string>()));
        var id = draft["id"]!.GetValue<Guid>();
        Assert.Equal("text/csv", (await Get(_host.Sponsor, id, "record")).Content.Headers.ContentType!.MediaType);
        var csv = Encoding.UTF8.GetString(await (await Get(_host.Sponsor, id, "export?format=record-csv")).Content.ReadAsByteArrayAsync(Ct));
        Assert.Contains("CTR20260001,locations,2,name,乙医院", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sponsor_sees_nothing_and_an_unknown_format_is_told_the_known_ones()
    {
        var id = await Imported("NCT06911827.json");
        var stranger = _host.Service.As(New(), New(), "sponsor");

        Assert.Equal(HttpStatusCode.NotFound, (await Get(stranger, id, "export?format=fhir-r5")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(stranger, id, "exports")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(_host.Coordinator, id, "export?format=fhir-r5")).StatusCode);
        var refused = await Refused(await Get(_host.Sponsor, id, "export?format=pdf"), HttpStatusCode.BadRequest, "validation");
        Assert.Contains("fhir-r5", refused["errors"]!["format"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task<Guid> Imported(string file) =>
        (await Body(await Import(_host.Sponsor, RecordFiles.SmallBytes(file)), HttpStatusCode.Created))["id"]!.GetValue<Guid>();
}
