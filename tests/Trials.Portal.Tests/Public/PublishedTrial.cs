using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Trials.Rules;
using Trials.Testing.Servers;

namespace Trials.Portal.Tests.Public;

/// <summary>A real record on its way to the public, over HTTP by the people whose step it is.</summary>
internal sealed class PublishedTrial
{
    private const string Sponsor = "sponsor@qingshan";
    private static readonly string[] RegistryNumbers = ["CTR20260001"];
    private static readonly string Record = RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json");

    private readonly PortalHost _portal;
    private readonly Dictionary<string, string> _tokens = [];

    private PublishedTrial(PortalHost portal) => _portal = portal;

    public Guid Id { get; private set; }

    private string Path => $"registration/applications/{Id}";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private DateOnly Today => WorkingCalendar.China.DateOf(_portal.Host.Clock.GetUtcNow());

    /// <summary>Imported, completed, submitted, accepted, staged by its sponsor and released by the coordinator.</summary>
    public static async Task<PublishedTrial> Release(PortalHost portal)
    {
        var trial = new PublishedTrial(portal);
        var imported = await trial.Send(Sponsor, HttpMethod.Post, "registration/applications", Content(await File.ReadAllBytesAsync(Record, Ct), "application/json"));
        trial.Id = imported.GetProperty("id").GetGuid();
        await trial.StateFacts();
        await trial.NameSites();
        await trial.FileDocuments();
        await trial.Post(Sponsor, $"{trial.Path}/submission");
        await trial.Post("intake@alliance", $"{trial.Path}/acceptance");
        await trial.Publish();
        return trial;
    }

    /// <summary>Whatever is new becomes the next version.</summary>
    public async Task Publish()
    {
        var staged = await Post(Sponsor, $"{Path}/public-record/staging");
        await Post("coordinator@alliance", $"{Path}/public-record/release", new { sha256 = staged.GetProperty("staged").GetProperty("sha256").GetString() });
    }

    /// <summary>The sponsor suspends its study.</summary>
    public Task Suspend() => Post(Sponsor, $"{Path}/notices", new { kind = "Suspended", reason = "供药延迟。", on = Today });

    private Task<JsonElement> StateFacts() => Send(Sponsor, HttpMethod.Put, $"{Path}/study", JsonContent.Create(new
    {
        kind = "Registration",
        product = "Drug",
        phase = "II",
        regimes = Array.Empty<string>(),
        plannedEnrolment = 60,
        needsHumanGeneticResources = true,
        recruitment = new { from = Today.AddMonths(3), to = Today.AddMonths(27) },
        permission = new { number = "2026LP00123", grantedOn = Today.AddMonths(-2) },
        registryNumbers = RegistryNumbers,
        insurance = new { insurer = "演示保险公司", policyNumber = "DEMO-1", period = new { from = Today, to = Today.AddMonths(40) }, sum = 10_000_000 },
        geneticResources = new { hasForeignParty = false, materialLeavesChina = false, informationToForeignParty = false, fromImportantFamiliesOrRegions = false },
    }));

    private async Task NameSites()
    {
        var sites = (await Get(Sponsor, $"{Path}/sites?take=500")).GetProperty("items").EnumerateArray().Select(site => site.GetProperty("number").GetInt32()).ToArray();
        var hospitals = new List<Guid>();
        foreach (var hospital in (string[])["east", "seventh", "pudong"])
            hospitals.Add((await Get($"office@{hospital}", "directory/me")).GetProperty("organisationId").GetGuid());
        await Send(Sponsor, HttpMethod.Put, $"{Path}/sites", JsonContent.Create(new
        {
            sites = sites.Index().Select(site => site.Index < hospitals.Count
                ? new { number = site.Item, organisationId = (Guid?)hospitals[site.Index], role = site.Index == 0 ? "Lead" : "Participating", isOutside = false, target = (int?)20, investigator = (string?)"PI-1" }
                : new { number = site.Item, organisationId = (Guid?)null, role = "Participating", isOutside = true, target = (int?)null, investigator = (string?)null }),
        }));
    }

    private async Task FileDocuments()
    {
        const string Documents = "documents.";
        var check = await Get(Sponsor, $"{Path}/check");
        var missing = check.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("field").GetString()!)
            .Where(field => field.StartsWith(Documents, StringComparison.Ordinal)).Select(field => field[Documents.Length..]).Distinct();
        foreach (var code in missing)
        {
            var of = code == "ICF" ? "&protocolVersion=1.0" : "";
            await Send(Sponsor, HttpMethod.Put, FormattableString.Invariant($"{Path}/documents/{code}/1.0?date={Today:yyyy-MM-dd}&language=zh{of}"),
                Content(Encoding.ASCII.GetBytes($"%PDF-1.4\n% {code} {Id}\n%%EOF\n"), "application/pdf"));
        }
    }

    private static ByteArrayContent Content(byte[] bytes, string mediaType) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    private Task<JsonElement> Get(string who, string path) => Send(who, HttpMethod.Get, path, null);

    private Task<JsonElement> Post(string who, string path, object? body = null) => Send(who, HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    private async Task<JsonElement> Send(string who, HttpMethod method, string path, HttpContent? content)
    {
        using var client = _portal.Host.Anonymous();
        if (!_tokens.TryGetValue(who, out var token)) _tokens[who] = token = await TokenOf(client, who);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(DateTimeOffset.UtcNow).ToString());
        using var answer = await client.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} as {who}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task<string> TokenOf(HttpClient client, string who)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "password"), new("username", who), new("password", PortalHost.Password)]);
        using var answer = await client.PostAsync("directory/token", form, Ct);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("access_token").GetString()!;
    }
}
