using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Contracts;
using Trials.Registration.Tests.Applications;
using Trials.Registration.Uploads;
using Trials.Testing;
using Trials.Web;
using static Trials.Registration.Tests.Applications.RegistrationHost;

namespace Trials.Registration.Tests.Documents;

/// <summary>Documents that come in parts over connections that break.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private RegistrationHost _host = null!;
    private Guid _id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await RegistrationHost.Start();
        _id = await _host.Draft();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_upload_whose_connection_breaks_goes_on_where_it_broke_off()
    {
        var content = Large();
        var path = await Begin(content, "PROTOCOL");
        // The sender ends in the middle of what it announced, as one that is killed does.
        await Assert.ThrowsAnyAsync<Exception>(() => Send(path, 0, new BrokenContent(content[..3_000_000], content.Length)));
        var offset = await Arrived(path, atLeast: 1);
        Assert.InRange(offset, 1, 3_000_000);

        await Refused(await Send(path, offset + 1, new ByteArrayContent(content[(int)(offset + 1)..])), HttpStatusCode.Conflict, "registration.upload_offset");
        var answer = await Send(path, offset, new ByteArrayContent(content[(int)offset..]));
        // The broken request may still be writing what came: whoever is told so asks for the offset again, as the refusal says.
        for (var patience = 20; answer.StatusCode is HttpStatusCode.Conflict && patience > 0; patience--)
        {
            await Task.Delay(100, Ct);
            offset = await Arrived(path, atLeast: 1);
            answer = await Send(path, offset, new ByteArrayContent(content[(int)offset..]));
        }
        var done = await Body(answer);
        var document = done["documentId"]!.GetValue<Guid>();
        Assert.Equal(content, await (await Get(_host.Sponsor, _id, $"documents/{document}/content")).Content.ReadAsByteArrayAsync(Ct));
        using var head = await _host.Sponsor.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Ct);
        Assert.Equal("?1", head.Headers.GetValues("Upload-Complete").Single());
        Assert.Equal(document, (await Body(await Send(path, offset, new ByteArrayContent([1]))))["documentId"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Content_of_another_hash_or_type_is_not_filed()
    {
        var content = Large();
        var path = await Begin(content, "PROTOCOL");
        await Refused(await Send(path, 0, new ByteArrayContent([.. content[..^1], 7])), HttpStatusCode.Conflict, "registration.upload_hash");
        Assert.Equal(0, await Arrived(path, 0));
        await Refused(await Send(path, 0, new ByteArrayContent([.. content, 7])), HttpStatusCode.RequestEntityTooLarge, "too_large");

        var program = new byte[1000];
        "MZ"u8.CopyTo(program);
        await Refused(await Send(await Begin(program, "IB"), 0, new ByteArrayContent(program)), HttpStatusCode.UnsupportedMediaType, "registration.document_type");
        Assert.Empty((await Body(await Get(_host.Sponsor, _id, "documents")))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_upload_is_its_sponsors_and_what_lies_for_a_day_is_swept()
    {
        var content = Large();
        var path = await Begin(content, "PROTOCOL");
        await Body(await Send(path, 0, new ByteArrayContent(content[..1000])));
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Service.As(New(), New(), Roles.Sponsor).GetAsync(path, Ct)).StatusCode);

        var sweep = _host.Service.Services.GetServices<IHostedService>().OfType<UploadSweep>().Single();
        _host.Service.Clock.Advance(TimeSpan.FromHours(23));
        await sweep.Sweep(Ct);
        Assert.Equal(1000, await Arrived(path, 1000));
        _host.Service.Clock.Advance(TimeSpan.FromHours(2));
        await sweep.Sweep(Ct);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Sponsor.GetAsync(path, Ct)).StatusCode);
        Assert.Equal(0, _host.Service.Services.GetRequiredService<PartialContents>().LengthOf(Guid.Parse(path.Split('/')[^1])));
    }

    private static byte[] Large()
    {
        var content = new byte[8_000_000];
        new Random(5).NextBytes(content);
        "%PDF-1.7"u8.CopyTo(content);
        return content;
    }

    private async Task<string> Begin(byte[] content, string code)
    {
        var begun = await _host.Sponsor.PostAsJsonAsync($"/registration/applications/{_id}/uploads", new
        {
            code, version = "1.0", date = "2026-01-01", language = "zh", length = content.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        }, Ct);
        await Body(begun, HttpStatusCode.Created);
        return begun.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> Send(string path, long offset, HttpContent part)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = part };
        request.Headers.Add("Upload-Offset", $"{offset}");
        return await _host.Sponsor.SendAsync(request, Ct);
    }

    /// <summary>What the server has; it learns a moment later than the sender that the connection broke.</summary>
    private async Task<long> Arrived(string path, long atLeast)
    {
        var offset = 0L;
        await Eventually.Is(async () =>
        {
            using var head = await _host.Sponsor.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Ct);
            offset = long.Parse(head.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
            return offset >= atLeast;
        }, $"{atLeast} bytes arrived");
        return offset;
    }

    /// <summary>Announces more than it sends.</summary>
    private sealed class BrokenContent(byte[] sent, long announced) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(sent, Ct);
            await stream.FlushAsync(Ct);
            throw new IOException("The sender was killed.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = announced;
            return true;
        }
    }
}
