using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;
using Trials.Testing.Servers;
using Application = Trials.Registration.Applications.Application;

namespace Trials.Portal.Tests.Sponsor;

/// <summary>A real record as an application, over HTTP by the people whose step it is; the demo hospitals east, which leads, seventh and pudong take part.</summary>
internal class FiledApplication : DemoPeople
{
    public const string Sponsor = "sponsor@qingshan";
    private const string Intake = "intake@alliance";
    private static readonly string[] RegistryNumbers = ["CTR20260001"];
    private static readonly string Record = RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json");

    protected FiledApplication(PortalHost portal) : base(portal)
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The application's number, as rows show it.</summary>
    public string Number { get; private set; } = "";

    protected string Path => $"registration/applications/{Id}";

    public static async Task<FiledApplication> Returned(PortalHost portal)
    {
        var application = new FiledApplication(portal);
        await application.Submit();
        await application.Post(Intake, $"{application.Path}/deficiencies", new { items = new[] { new { field = "study", text = "请说明研究分期。" } } });
        return application;
    }

    /// <summary>Returned, and its sponsor is warned that it will lapse.</summary>
    public static async Task<FiledApplication> Warned(PortalHost portal)
    {
        var application = await Returned(portal);
        await application.Warn();
        return application;
    }

    public static async Task<FiledApplication> Accepted(PortalHost portal)
    {
        var application = new FiledApplication(portal);
        await application.Submit();
        await application.Accept();
        return application;
    }

    protected async Task Submit()
    {
        var imported = await Post(Sponsor, "registration/applications", Content(await File.ReadAllBytesAsync(Record, Ct), "application/json"));
        (Id, Number) = (imported.GetProperty("id").GetGuid(), imported.GetProperty("number").GetString()!);
        await StateFacts();
        await NameSites();
        await FileDocuments();
        await Post(Sponsor, $"{Path}/submission");
    }

    protected Task Accept() => Post(Intake, $"{Path}/acceptance");

    // As the sweep does a month after the return; the clock stays, because everybody's tokens are judged by the machine's.
    private Task<int> Warn() => Portal.Host.InDb("registration", async db =>
    {
        var now = Portal.Host.Clock.GetUtcNow();
        var application = await db.Set<Application>().SingleAsync(a => a.Id == Id, Ct);
        var warning = application.Warn(RulePacks.Find(application.RulePack), Today.AddDays(30), now)!;
        db.Publish(application, Id, new SponsorWarned
        {
            TrialId = Id, SponsorId = application.SponsorId, Number = warning.Number, LapsesOn = warning.LapsesOn, OccurredAt = now,
        }, Actor.System("lapse"));
        return await db.SaveChangesAsync(Ct);
    });

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
