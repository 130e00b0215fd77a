using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Trials.Testing.Servers;

namespace Trials.Portal.Tests.Public;

/// <summary>A real record on its way to the public, over HTTP by the people whose step it is.</summary>
internal sealed class PublishedTrial : DemoPeople
{
    private const string Sponsor = "sponsor@qingshan";
    private static readonly string[] RegistryNumbers = ["CTR20260001"];
    private static readonly string Record = RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json");

    private PublishedTrial(PortalHost portal) : base(portal)
    {
    }

    public Guid Id { get; private set; }

    private string Path => $"registration/applications/{Id}";

    /// <summary>Imported, completed, submitted, accepted, staged by its sponsor and released by the coordinator.</summary>
    public static async Task<PublishedTrial> Release(PortalHost portal)
    {
        var trial = new PublishedTrial(portal);
        var imported = await trial.Post(Sponsor, "registration/applications", Content(await File.ReadAllBytesAsync(Record, Ct), "application/json"));
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

    private Task<JsonElement> StateFacts() => Put(Sponsor, $"{Path}/study", new
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
    });

    private async Task NameSites()
    {
        var sites = (await Get(Sponsor, $"{Path}/sites?take=500")).GetProperty("items").EnumerateArray().Select(site => site.GetProperty("number").GetInt32()).ToArray();
        var hospitals = new List<Guid>();
        foreach (var hospital in (string[])["east", "seventh", "pudong"])
            hospitals.Add(await OrganisationOf($"office@{hospital}"));
        await Put(Sponsor, $"{Path}/sites", new
        {
            sites = sites.Index().Select(site => site.Index < hospitals.Count
                ? new { number = site.Item, organisationId = (Guid?)hospitals[site.Index], role = site.Index == 0 ? "Lead" : "Participating", isOutside = false, target = (int?)20, investigator = (string?)"PI-1" }
                : new { number = site.Item, organisationId = (Guid?)null, role = "Participating", isOutside = true, target = (int?)null, investigator = (string?)null }),
        });
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
            await Put(Sponsor, FormattableString.Invariant($"{Path}/documents/{code}/1.0?date={Today:yyyy-MM-dd}&language=zh{of}"),
                Content(Encoding.ASCII.GetBytes($"%PDF-1.4\n% {code} {Id}\n%%EOF\n"), "application/pdf"));
        }
    }

    private static ByteArrayContent Content(byte[] bytes, string mediaType) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
}
