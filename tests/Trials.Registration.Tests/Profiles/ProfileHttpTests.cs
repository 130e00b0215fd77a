using System.Net;
using System.Net.Http.Json;
using Trials.Registration.Tests.Applications;
using Trials.Registration.Tests.Documents;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Profiles;

/// <summary>What a hospital says of itself once, and what the check of every study makes of it.</summary>
public sealed class ProfileHttpTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await RegistrationHost.Start();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact, Trait("Rule", "PI-04")]
    public async Task A_hospitals_profile_is_its_own_offices_to_write_and_the_sponsors_to_choose_from()
    {
        var path = $"/registration/profiles/{LeadId}";
        var read = await Body(await _host.Sponsor.GetAsync(path, Ct));
        Assert.Equal("PI-1", read["investigators"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Office.GetAsync(path, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _host.Office.GetAsync($"/registration/profiles/{OtherId}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _host.Sponsor.PutAsJsonAsync("/registration/profiles/own", new { }, Ct)).StatusCode);
        var astray = await _host.Office.PutAsJsonAsync("/registration/profiles/own", new
        {
            departments = Array.Empty<string>(), specialities = Array.Empty<string>(),
            investigators = read["investigators"],
        }, Ct);
        await Refused(astray, HttpStatusCode.Conflict, "registration.unknown_department");
    }

    [Fact, Trait("Rule", "GCP-16")]
    public async Task A_certificate_that_ends_after_the_submission_is_not_held_against_it_at_intake()
    {
        var id = await _host.Draft();
        await _host.Complete(id);
        await _host.Profiled(OtherId, gcpValidUntil: new(2026, 3, 1));
        var check = await Body(await Get(_host.Sponsor, id, "check"));
        var finding = Assert.Single(check["findings"]!.AsArray(), f => f!["severity"]!.GetValue<string>() == "blocking")!;
        Assert.Equal(("sites[2].investigator", "GCP-16"), (finding["field"]!.GetValue<string>(), finding["rule"]!.GetValue<string>()));
        Assert.Contains("GCP 培训证书", finding["zh"]!.GetValue<string>(), StringComparison.Ordinal);
        await Refused(await Post(_host.Sponsor, id, "submission"), HttpStatusCode.Conflict, "registration.incomplete");

        await _host.Profiled(OtherId, gcpValidUntil: new(2026, 3, 2));
        var submitted = await Body(await Post(_host.Sponsor, id, "submission"));
        Assert.Equal(("pudong-2023@1", "2026-03-02"),
            (submitted["check"]!["rulePack"]!.GetValue<string>(), submitted["check"]!["on"]!.GetValue<string>()));
        Assert.Equal("registration.gcp_ends_early", submitted["check"]!["advice"]![0]!["code"]!.GetValue<string>());
        _host.Service.Clock.Advance(TimeSpan.FromDays(1));
        await Body(await Post(_host.Intake, id, "acceptance"));
    }

    [Fact]
    public async Task What_a_word_documents_text_says_is_shown_beside_the_form()
    {
        var id = await _host.Draft();
        var word = WordFile.Of("研究方案", "版本号：V1.1", "版本日期：2026年1月1日", "样本量为 280 例");
        var filed = await Body(await RegistrationHost.File(_host.Sponsor, id, "PROTOCOL", "1.0", word, "date=2026-01-01&language=zh"));
        Assert.Equal(("1.1", 280),
            (filed["keyFacts"]!["version"]!.GetValue<string>(), filed["keyFacts"]!["sampleSize"]!.GetValue<int>()));
        await _host.Complete(id, except: "PROTOCOL");
        var check = await Body(await Get(_host.Sponsor, id, "check"));
        Assert.True(check["isComplete"]!.GetValue<bool>());
        Assert.Equal(["registration.text_says_version", "registration.text_says_sample_size"],
            check["findings"]!.AsArray().Select(f => f!["code"]!.GetValue<string>()));
    }
}
