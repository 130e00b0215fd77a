using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trials.AllInOne;
using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Ethics.Data;
using Trials.Recruitment.Data;
using Trials.Registration.Data;
using Trials.Testing;
using Trials.Testing.Servers;

namespace Trials.Journeys.Tests.Access;

/// <summary>The whole product with one real case in it, and strangers with every role who have nothing to do with that case.</summary>
public sealed class AccessHost : IAsyncLifetime
{
    private const string Invitation = "an-invitation-for-this-test-run-only-0123456789";
    private readonly Dictionary<string, string> _strangers = [];
    private string _sponsor = "";

    public ServiceHost Host { get; private set; } = null!;

    /// <summary>Route values that name something real, by parameter.</summary>
    public Dictionary<string, string> Real { get; } = [];

    internal IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().OrderBy(e => e.RoutePattern.RawText, StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        Host = await ServiceHost.Start(EveryService.Add, EveryService.Map, ownTokens: true,
            settings: new Dictionary<string, string?> { ["Bootstrap:Invitation"] = Invitation, ["Auth:SecondFactorRoles"] = "", ["Auth:TokenMinutes"] = "60", ["Auth:SignatureMinutes"] = "60" });
        await PlayTheJob();
        await FindTheCase();
        await AdmitStrangers();
        await AdmitASponsorsWatcher();
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    public HttpClient Stranger(string role) => Bearing(_strangers[role]);

    /// <summary>Somebody of the sponsor whose case it is.</summary>
    public HttpClient Sponsor() => Bearing(_sponsor);

    private HttpClient Bearing(string token)
    {
        var client = Host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private async Task PlayTheJob()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        using var driver = Process.Start(new ProcessStartInfo(RepositoryFolder.PathOf("artifacts", "bin", "Trials.Demo", configuration, "Trials.Demo"),
            ["journey", "--url", Host.Url.ToString(), "--invitation", Invitation, "--json", RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json")])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = driver.StandardError.ReadToEndAsync();
        await driver.StandardOutput.ReadToEndAsync();
        await driver.WaitForExitAsync();
        Assert.True(driver.ExitCode == 0, await errors);
    }

    private async Task FindTheCase()
    {
        var application = await Host.InDb("registration", db => ((RegistrationDb)db).Applications.Select(a => a.Id).FirstAsync());
        var review = await Host.InDb("ethics", db => ((EthicsDb)db).Reviews.Select(r => r.Id).FirstAsync());
        var opinion = await Host.InDb("ethics", db => ((EthicsDb)db).Opinions.Select(o => o.Id).FirstAsync());
        var site = await Host.InDb("ethics", db => ((EthicsDb)db).Adoptions.Select(a => a.Id).FirstAsync());
        var participant = await Host.InDb("recruitment", db => ((RecruitmentDb)db).Participants.Select(p => p.Id).FirstAsync());
        var document = await Host.InDb("registration", db => ((RegistrationDb)db).Documents.Select(d => d.Id).FirstAsync());
        Real["/registration/applications/id"] = application.ToString();
        Real["/ethics/reviews/id"] = review.ToString();
        Real["/ethics/opinions/id"] = opinion.ToString();
        Real["/recruitment/participants/id"] = participant.ToString();
        Real["/directory/people/id"] = (await Host.InDb("directory", db => ((DirectoryDb)db).People.Select(p => p.Id).FirstAsync())).ToString();
        Real["/directory/me/sessions/id"] = (await Host.InDb("directory", db => ((DirectoryDb)db).Sessions.Select(s => s.Id).FirstAsync())).ToString();
        Real["siteId"] = site.ToString();
        Real["trialId"] = application.ToString();
        Real["documentId"] = document.ToString();
    }

    private async Task AdmitStrangers()
    {
        var office = Host.Anonymous();
        office.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(Invitation));
        await Admit(office, "STRANGE-HOSPITAL", "Hospital",
            [Roles.EthicsSecretary], [Roles.EthicsChair, Roles.EthicsMember], [Roles.EthicsMember], [Roles.InstitutionOffice], [Roles.Investigator], [Roles.OrganisationAdmin]);
        await Admit(office, "STRANGE-SPONSOR", "Sponsor", [Roles.Sponsor]);
        await Admit(office, "SECOND-OFFICE", "Alliance", [Roles.Intake], [Roles.Coordinator], [Roles.AllianceOffice], [Roles.Operator]);
    }

    private async Task AdmitASponsorsWatcher()
    {
        var sponsor = await Host.InDb("registration", db => ((RegistrationDb)db).Applications.Select(a => a.SponsorId).FirstAsync());
        var known = await Host.InDb("directory", db => ((DirectoryDb)db).Organisations.AsNoTracking().SingleAsync(o => o.Id == sponsor));
        using var office = Bearing(await Token(Invitation));
        var answer = await office.PutAsJsonAsync(new Uri($"/directory/organisations/{known.Code}", UriKind.Relative), new
        {
            kind = "Sponsor", name = known.Name, membership = "None", people = new[] { new { key = "watcher", name = "Watcher", roles = new[] { Roles.Sponsor } } },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var person = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("people").EnumerateArray().Single(p => p.GetProperty("key").GetString() == "watcher");
        _sponsor = await Token(person.GetProperty("invitation").GetString()!);
    }

    private async Task Admit(HttpClient office, string code, string kind, params string[][] people)
    {
        var answer = await office.PutAsJsonAsync(new Uri($"/directory/organisations/{code}", UriKind.Relative), new
        {
            kind,
            name = code,
            membership = kind == "Hospital" ? "Active" : "None",
            people = people.Select((roles, i) => new { key = $"p{i}", name = $"Person {i}", roles }),
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var admitted = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("people").EnumerateArray().ToArray();
        for (var i = 0; i < people.Length; i++)
        {
            var token = await Token(admitted[i].GetProperty("invitation").GetString()!);
            foreach (var role in people[i]) _strangers[role] = token;
        }
    }

    private async Task<string> Token(string invitation)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "invitation"), new("code", invitation)]);
        var answer = await Host.Anonymous().PostAsync(new Uri("/directory/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }
}
