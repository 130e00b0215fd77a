using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Trials.Contracts;
using Trials.Registration.Tests.Applications;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Documents;

/// <summary>The dossier as it stood at any instant.</summary>
public sealed class DossierTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_past_state_of_the_dossier_comes_back_to_the_byte_whatever_is_filed_afterwards()
    {
        await using var host = await RegistrationHost.Start();
        var id = await host.Draft();
        var states = new List<(string At, string[] Versions, byte[] Archive)>();
        foreach (var (code, version) in new[] { ("PROTOCOL", "1.0"), ("ICF", "1.0"), ("ICF", "1.1"), ("PROTOCOL", "2.0") })
        {
            await Body(await RegistrationHost.File(host.Sponsor, id, code, version, Pdf($"{code} {version}")));
            host.Service.Clock.Advance(TimeSpan.FromMinutes(1));
            var at = host.Service.Clock.GetUtcNow().ToString("O");
            states.Add((at, await Versions(host, id, at), await Archive(host.Sponsor, id, at)));
            host.Service.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Equal(["ICF 1.1", "PROTOCOL 1.0"], states[2].Versions);
        foreach (var (at, versions, archive) in states)
        {
            Assert.Equal(versions, await Versions(host, id, at));
            Assert.Equal(archive, await Archive(host.Sponsor, id, at));
        }
        Assert.Equal(states[^1].Archive, await Archive(host.Sponsor, id, at: null));
    }

    [Fact]
    public async Task The_archive_holds_each_file_under_its_generated_name_with_its_hash_in_the_manifest()
    {
        await using var host = await RegistrationHost.Start();
        var id = await host.Draft();
        await Body(await RegistrationHost.File(host.Sponsor, id, "IMP_COA", "1.0", Pdf("formula"), "date=2026-01-01&language=zh&confidential=true"));
        await host.Complete(id, except: "IMP_COA");
        await Body(await Post(host.Sponsor, id, "submission"));
        await Body(await Post(host.Intake, id, "acceptance"));

        using var zip = new ZipArchive(new MemoryStream(await Archive(host.Sponsor, id, null)));
        var documents = Manifest(zip)["documents"]!.AsArray();
        Assert.Equal(16, documents.Count);
        foreach (var document in documents)
        {
            using var file = zip.GetEntry(document!["fileName"]!.GetValue<string>())!.Open();
            Assert.Equal(document["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(await SHA256.HashDataAsync(file, Ct)));
        }
        using var ofOffice = new ZipArchive(new MemoryStream(await Archive(host.Office, id, null)));
        Assert.Equal(16, Manifest(ofOffice)["documents"]!.AsArray().Count);
        Assert.DoesNotContain(ofOffice.Entries, entry => entry.Name.Contains("IMP_COA", StringComparison.Ordinal));
        Assert.Equal(16, ofOffice.Entries.Count);
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(host.Coordinator, id, "dossier/archive")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(host.Service.As(New(), StrangerId, Roles.Investigator), id, "dossier/archive")).StatusCode);
    }

    private static async Task<string[]> Versions(RegistrationHost host, Guid id, string at) =>
        [.. (await Body(await Get(host.Sponsor, id, $"dossier?at={Uri.EscapeDataString(at)}")))["documents"]!.AsArray()
            .Select(d => $"{d!["code"]} {d["version"]}")];

    private static async Task<byte[]> Archive(HttpClient reader, Guid id, string? at)
    {
        var response = await Get(reader, id, at is null ? "dossier/archive" : $"dossier/archive?at={Uri.EscapeDataString(at)}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(Ct);
    }

    private static JsonNode Manifest(ZipArchive zip)
    {
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(manifest)!;
    }
}
