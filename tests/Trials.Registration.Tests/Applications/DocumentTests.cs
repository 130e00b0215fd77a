using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Applications;

public sealed class DocumentTests : IAsyncLifetime
{
    private const int Limit = 6 * 1024 * 1024;
    private RegistrationHost _host = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _host = await RegistrationHost.Start(settings: new Dictionary<string, string?> { ["Registration:DocumentLimit"] = $"{Limit}" });
        _id = await _host.Draft();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_document_comes_back_as_it_was_sent_whole_or_in_part()
    {
        var content = new byte[5 * 1024 * 1024];
        for (var at = 0; at < content.Length; at++) content[at] = (byte)(at * 31 >> 3);
        "%PDF-1.7"u8.CopyTo(content);
        var filed = await Body(await RegistrationHost.File(_host.Sponsor, _id, "PROTOCOL", "V3.0", content));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), filed["sha256"]!.GetValue<string>());
        Assert.Equal("A2026-000001_PROTOCOL_V3.0_zh.pdf", filed["fileName"]!.GetValue<string>());

        var path = $"documents/{filed["documentId"]}/content";
        var response = await Get(_host.Sponsor, _id, path);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", string.Join("", response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(content, await response.Content.ReadAsByteArrayAsync(Ct));

        using var part = new HttpRequestMessage(HttpMethod.Get, $"/registration/applications/{_id}/{path}");
        part.Headers.Range = new(100, 199);
        var partial = await _host.Sponsor.SendAsync(part, Ct);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal(content[100..200], await partial.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task The_same_version_again_is_the_same_document_and_another_content_needs_another_version()
    {
        var first = await Body(await RegistrationHost.File(_host.Sponsor, _id, "ICF", "1.0", Pdf("a")));
        var again = await Body(await RegistrationHost.File(_host.Sponsor, _id, "ICF", "1.0", Pdf("a")));
        Assert.Equal(first["documentId"]!.GetValue<Guid>(), again["documentId"]!.GetValue<Guid>());
        await Refused(await RegistrationHost.File(_host.Sponsor, _id, "ICF", "1.0", Pdf("b")), HttpStatusCode.Conflict, "registration.document_version_taken");

        await Body(await RegistrationHost.File(_host.Sponsor, _id, "ICF", "2.0", Pdf("b")));
        var all = (await Body(await Get(_host.Sponsor, _id, "documents")))["items"]!.AsArray();
        Assert.Equal([("1.0", false), ("2.0", true)], all.Select(d => (d!["version"]!.GetValue<string>(), d["isCurrent"]!.GetValue<bool>())));
        Assert.Single((await Body(await Get(_host.Sponsor, _id, "documents?current=true")))["items"]!.AsArray());
    }

    [Fact]
    public async Task Versions_filed_at_the_same_time_all_arrive_and_one_is_current()
    {
        await Task.WhenAll(Enumerable.Range(1, 6).Select(async n =>
            await Body(await RegistrationHost.File(_host.Sponsor, _id, "ICF", $"1.{n}", Pdf($"{n}")))));
        var all = (await Body(await Get(_host.Sponsor, _id, "documents")))["items"]!.AsArray();
        Assert.Equal(6, all.Count);
        Assert.Single(all, d => d!["isCurrent"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_document_larger_than_the_limit_is_refused_whether_its_length_is_told_or_not()
    {
        await Refused(await RegistrationHost.File(_host.Sponsor, _id, "ICF", "1.0", new byte[Limit + 1]), HttpStatusCode.RequestEntityTooLarge, "too_large");

        using var untold = new HttpRequestMessage(HttpMethod.Put, $"/registration/applications/{_id}/documents/ICF/1.0?date=2026-01-01&language=zh");
        untold.Content = new StreamContent(new MemoryStream(new byte[Limit + 1]));
        untold.Headers.TransferEncodingChunked = true;
        await Refused(await _host.Sponsor.SendAsync(untold, Ct), HttpStatusCode.RequestEntityTooLarge, "too_large");
    }

    [Fact]
    public async Task The_type_is_what_the_content_shows()
    {
        var word = await Body(await RegistrationHost.File(_host.Sponsor, _id, "ICF", "1.0", Zip("[Content_Types].xml", "word/document.xml")));
        Assert.EndsWith(".docx", word["fileName"]!.GetValue<string>(), StringComparison.Ordinal);
        var text = await Body(await RegistrationHost.File(_host.Sponsor, _id, "ICF", "2.0", "知情同意书\r\n"u8.ToArray()));
        Assert.Equal("text/plain", text["mediaType"]!.GetValue<string>());

        byte[][] refused = [[], "MZ\x90\0\x03"u8.ToArray(), Zip("virus.exe"), "PK\x03\x04 and no end"u8.ToArray(), [.. new byte[600].Select(_ => (byte)'a'), 0],
            Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")];
        foreach (var content in refused)
        {
            await Refused(await RegistrationHost.File(_host.Sponsor, _id, "ICF", "3.0", content), HttpStatusCode.UnsupportedMediaType, "registration.document_type");
        }
    }

    [Theory]
    [InlineData("1.0", "language=zh", "date")]
    [InlineData("1.0", "date=01.02.2026&language=zh", "date")]
    [InlineData("1.0", "date=2026-01-01", "language")]
    [InlineData("..%2F..%2Fetc", "date=2026-01-01&language=zh", "version")]
    public async Task What_is_written_on_it_has_a_form(string version, string query, string field)
    {
        var refused = await Refused(await RegistrationHost.File(_host.Sponsor, _id, "ICF", version, Pdf("a"), query), HttpStatusCode.BadRequest, "validation");
        Assert.NotNull(refused["errors"]![field]);
    }

    [Theory]
    [InlineData("LUNCH")]
    [InlineData("LEAD_OPINION")]
    public async Task Only_documents_of_the_rule_packs_list_are_filed(string code) => // ETH-18
        await Refused(await RegistrationHost.File(_host.Sponsor, _id, code, "1.0", Pdf("a")), HttpStatusCode.Conflict, "registration.unknown_document_code");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static byte[] Zip(params string[] names)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names) zip.CreateEntry(name);
        }
        return buffer.ToArray();
    }
}
