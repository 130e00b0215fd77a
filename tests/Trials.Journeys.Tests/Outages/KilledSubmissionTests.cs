using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Journeys.Tests.Processes;
using Trials.Messaging;
using Trials.Registration.Data;
using Trials.Testing;
using Trials.Testing.Servers;

namespace Trials.Journeys.Tests.Outages;

/// <summary>Kill -9 while a sponsor submits or sends a large document, in both shapes and so on both databases.</summary>
public sealed class KilledSubmissionTests
{
    private const int Kills = 6;
    private static readonly byte[] Record = File.ReadAllBytes(RepositoryFolder.PathOf("deploy", "demo", "records", "NCT06001255.json"));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded, 20261123)]
    [InlineData(Shape.Separate, 20261124)]
    public async Task A_process_killed_during_the_submission_leaves_all_of_it_or_nothing_and_a_killed_upload_goes_on(Shape shape, int seed)
    {
        var random = new Random(seed);
        await using var product = await Product.Start(shape);
        await product.Seed(Ct);
        var program = product.Programs.Count == 1 ? product.Programs[0] : "Registration";
        using var sponsor = new HttpClient { BaseAddress = product.Url };
        sponsor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(sponsor));

        var applications = new List<Guid>();
        for (var number = 0; number < Kills; number++) applications.Add(await Complete(sponsor));
        foreach (var id in applications)
        {
            var submission = sponsor.PostAsync(Path(id, "submission"), null, Ct);
            await Task.Delay(random.Next(0, 60), Ct);
            await product.KillAndRestart(program);
            await submission.ContinueWith(_ => { }, TaskScheduler.Default);
            await product.Ready();
            var isSubmitted = await IsWholeOrNothing(product, id);
            if (!isSubmitted) (await sponsor.PostAsync(Path(id, "submission"), null, Ct)).EnsureSuccessStatusCode();
            Assert.True(await IsWholeOrNothing(product, id));
        }
        await UploadIsKilled(product, program, sponsor, await Import(sponsor));
    }

    /// <summary>What the store holds: the state, the round, what each site was submitted with, and the event that tells it.</summary>
    private static async Task<bool> IsWholeOrNothing(Product product, Guid id)
    {
        await using var db = Ledgers.Open<RegistrationDb>(product, "registration");
        var application = await db.Applications.Include(a => a.Sites).SingleAsync(a => a.Id == id, Ct);
        var name = MessageCatalog.NameOf(typeof(ApplicationSubmitted));
        var told = await db.Outbox.CountAsync(m => m.Partition == id && m.Type == name, Ct);
        var isSubmitted = $"{application.Status}" == "Submitted";
        Assert.Equal(isSubmitted ? 1 : 0, told);
        Assert.Equal(told, application.Submissions.Count);
        Assert.All(application.Sites, site => Assert.Equal(isSubmitted, site.Submitted is not null));
        return isSubmitted;
    }

    private static async Task UploadIsKilled(Product product, string program, HttpClient sponsor, Guid id)
    {
        var content = new byte[48 * 1024 * 1024];
        new Random(7).NextBytes(content);
        "%PDF-1.7"u8.CopyTo(content);
        var begun = await sponsor.PostAsJsonAsync(Path(id, "uploads"), new
        {
            code = "PROTOCOL", version = "1.0", date = "2026-01-01", language = "zh", length = content.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        }, Ct);
        var path = begun.EnsureSuccessStatusCode().Headers.Location!.OriginalString;
        await Send(sponsor, path, 0, content[..1_000_000]);
        var rest = Send(sponsor, path, 1_000_000, content[1_000_000..]);
        await Task.Delay(30, Ct);
        await product.KillAndRestart(program);
        await rest.ContinueWith(_ => { }, TaskScheduler.Default);
        await product.Ready();

        using var head = await sponsor.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Ct);
        var offset = int.Parse(head.EnsureSuccessStatusCode().Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
        Assert.InRange(offset, 1_000_000, content.Length);
        var filed = await Send(sponsor, path, offset, content[offset..]);
        Assert.Equal(HttpStatusCode.OK, filed.StatusCode);
        var document = JsonNode.Parse(await filed.Content.ReadAsStringAsync(Ct))!["documentId"]!.GetValue<Guid>();
        Assert.Equal(content, await sponsor.GetByteArrayAsync(Path(id, $"documents/{document}/content"), Ct));
    }

    private static async Task<HttpResponseMessage> Send(HttpClient sponsor, string path, long offset, byte[] part)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = new ByteArrayContent(part) };
        request.Headers.Add("Upload-Offset", $"{offset}");
        return await sponsor.SendAsync(request, Ct);
    }

    private static async Task<string> Token(HttpClient client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "password", ["username"] = "sponsor@qingshan", ["password"] = "Trials-Demo-2026",
        });
        var issued = await client.PostAsync(new Uri("/directory/token", UriKind.Relative), form, Ct);
        return JsonNode.Parse(await issued.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Ct))!["access_token"]!.GetValue<string>();
    }

    private static async Task<Guid> Import(HttpClient sponsor)
    {
        var begun = await sponsor.PostAsync(new Uri("/registration/applications", UriKind.Relative), new ByteArrayContent(Record), Ct);
        return JsonNode.Parse(await begun.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Ct))!["id"]!.GetValue<Guid>();
    }

    /// <summary>An investigator's study at two hospitals of the seed with every document that the check asks for.</summary>
    private static async Task<Guid> Complete(HttpClient sponsor)
    {
        var id = await Import(sponsor);
        await Put(sponsor, id, "study", new
        {
            kind = "Iit", product = "None", phase = "NA", plannedEnrolment = 10, needsHumanGeneticResources = false,
        });
        var hospitals = (await Read(sponsor, "/directory/organisations"))["items"]!.AsArray()
            .Where(o => o!["kind"]!.GetValue<string>() == "Hospital").Take(2).Select(o => o!["organisationId"]!.GetValue<Guid>()).ToArray();
        var count = (await Read(sponsor, Path(id, "")))["sites"]!.GetValue<int>();
        await Put(sponsor, id, "sites", new
        {
            sites = Enumerable.Range(1, count).Select(number => number > 2 ? (object)new { number, isOutside = true } : new
            {
                number, organisationId = hospitals[number - 1], role = number == 1 ? "Lead" : "Participating", target = 5, investigator = "PI-1",
            }),
        });
        var missing = (await Read(sponsor, Path(id, "check")))["findings"]!.AsArray().Select(f => f!["field"]!.GetValue<string>())
            .Where(field => field.StartsWith("documents.", StringComparison.Ordinal)).Select(field => field["documents.".Length..]);
        foreach (var code in missing)
        {
            var filed = await sponsor.PutAsync(Path(id, $"documents/{code}/1.0?date=2026-01-01&language=zh&protocolVersion=1.0"),
                new ByteArrayContent(Encoding.UTF8.GetBytes($"%PDF-1.7 {code}")), Ct);
            filed.EnsureSuccessStatusCode();
        }
        return id;
    }

    private static async Task Put(HttpClient sponsor, Guid id, string what, object body)
    {
        // What the seed recorded of hospitals may be on its way still.
        await Eventually.Is(async () => (await sponsor.PutAsJsonAsync(Path(id, what), body, Ct)).IsSuccessStatusCode, $"{what} is taken");
    }

    private static async Task<JsonNode> Read(HttpClient sponsor, string path) => JsonNode.Parse(await sponsor.GetStringAsync(path, Ct))!;

    private static string Path(Guid id, string what) => $"/registration/applications/{id}{(what.Length == 0 ? "" : "/" + what)}";
}
