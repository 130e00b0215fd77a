using System.Net;
using System.Text;
using Trials.Registration.Tests.Records;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Applications;

public sealed class ImportTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RegistrationHost.Start();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_real_record_prefills_the_draft_and_is_kept_byte_for_byte()
    {
        var raw = RecordFiles.SmallBytes("NCT06911827.json");
        var response = await Import(_host.Sponsor, raw);
        var draft = await Body(response, HttpStatusCode.Created);
        var id = draft["id"]!.GetValue<Guid>();

        Assert.Equal($"/registration/applications/{id}", response.Headers.Location!.ToString());
        Assert.Equal("\"1\"", response.Headers.ETag!.Tag);
        Assert.Equal("A2026-000001", draft["number"]!.GetValue<string>());
        Assert.Equal("NCT06911827", draft["registryId"]!.GetValue<string>());
        Assert.Equal(90, draft["study"]!["plannedEnrolment"]!.GetValue<int>());
        Assert.False(draft["study"]!["isStated"]!.GetValue<bool>());
        Assert.NotNull(draft["record"]!["eligibilityText"]);
        Assert.NotNull(draft["record"]!["sponsorName"]);

        var site = (await Body(await Get(_host.Sponsor, id, "sites")))["items"]![0]!;
        Assert.Equal((LeadId, "Matched"), (site["organisationId"]!.GetValue<Guid>(), site["naming"]!.GetValue<string>()));
        Assert.Equal(raw, await (await Get(_host.Sponsor, id, "record")).Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task A_draft_begins_under_the_rule_pack_that_the_installation_chose()
    {
        await using var host = await RegistrationHost.Start(settings: new Dictionary<string, string?> { ["Rules:Pack"] = "conservative-2023" });

        var id = await host.Draft();

        Assert.Equal("conservative-2023@1", (await Body(await Get(host.Sponsor, id)))["rulePack"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_legacy_format_is_read_as_well()
    {
        var raw = RecordFiles.SmallBytes("NCT00101400.xml");
        Assert.Equal("NCT00101400",
            (await Body(await Import(_host.Sponsor, raw), HttpStatusCode.Created))["registryId"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_key_answers_the_same_draft_again_and_another_sponsors_key_is_its_own()
    {
        var first = await Body(await Import(_host.Sponsor, Record(2), "key-1"), HttpStatusCode.Created);
        var again = await Body(await Import(_host.Sponsor, Record(2), "key-1"));
        Assert.Equal(first["id"]!.GetValue<Guid>(), again["id"]!.GetValue<Guid>());
        await Refused(await Import(_host.Sponsor, Record(3), "key-1"), HttpStatusCode.Conflict, "registration.idempotency_key_reused");

        var another = _host.Service.As(New(), New(), "sponsor");
        var other = await Body(await Import(another, Record(2), "key-1"), HttpStatusCode.Created);
        Assert.Equal("A2026-000002", other["number"]!.GetValue<string>());
        await Refused(await Import(_host.Sponsor, Record(2), new string('k', 201)), HttpStatusCode.BadRequest,
            "registration.bad_idempotency_key");
    }

    [Fact]
    public async Task Many_at_once_with_one_key_make_one_draft_and_without_a_key_each_gets_its_number()
    {
        var keyed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Import(_host.Sponsor, Record(2), "once")));
        Assert.Single(keyed, r => r.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, keyed.Count(r => r.StatusCode == HttpStatusCode.OK));

        var free = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(async _ => await Body(await Import(_host.Sponsor, Record(2)), HttpStatusCode.Created)));
        Assert.Equal(Enumerable.Range(2, 8).Select(n => $"A2026-{n:D6}"), free.Select(d => d["number"]!.GetValue<string>()).Order());
    }

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("hello", "UnknownFormat")]
    [InlineData("{\"a\":1}", "JsonOfAnotherKind")]
    [InlineData("{\"protocolSection\":{", "Truncated")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><clinical_study>&e;</clinical_study>", "DeclaresDocumentType")]
    [InlineData("{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT1\",\"briefTitle\":\"T\"}}}", "BadRegistryId")]
    public async Task A_file_that_is_no_record_is_refused_with_its_reason(string text, string reason)
    {
        var refused = await Refused(await Import(_host.Sponsor, Encoding.UTF8.GetBytes(text)), HttpStatusCode.BadRequest,
            "registration.not_a_trial_record");
        Assert.Equal(reason, refused["reason"]!.GetValue<string>());
        Assert.NotEmpty(refused["place"]!.GetValue<string>());
        Assert.Empty((await Body(await _host.Sponsor.GetAsync("/registration/applications", Ct)))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_file_beyond_64_MiB_is_refused()
    {
        var refused = await Refused(await Import(_host.Sponsor, new byte[64 * 1024 * 1024 + 1]), HttpStatusCode.RequestEntityTooLarge,
            "registration.not_a_trial_record");
        Assert.Equal("TooLarge", refused["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_refusal_is_in_Chinese_for_who_asks_in_Chinese()
    {
        _host.Sponsor.DefaultRequestHeaders.AcceptLanguage.Clear();
        _host.Sponsor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        var refused = await Refused(await Import(_host.Sponsor, "hello"u8.ToArray()), HttpStatusCode.BadRequest,
            "registration.not_a_trial_record");
        Assert.Contains("文件既不是 JSON 也不是 XML，也不是登记平台的表格", refused["detail"]!.GetValue<string>(), StringComparison.Ordinal);

        var id = await _host.Draft(10);
        var sites = await Body(await Get(_host.Sponsor, id, "sites"));
        Assert.Equal(("", "中心 10"),
            (sites["items"]![9]!["name"]!.GetValue<string>(), sites["items"]![9]!["displayName"]!.GetValue<string>()));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}
