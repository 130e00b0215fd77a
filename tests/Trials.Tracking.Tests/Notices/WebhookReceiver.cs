using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Trials.Testing;

namespace Trials.Tracking.Tests.Notices;

internal sealed record Received(string Id, string Timestamp, string Signature, string Body);

/// <summary>An organisation's own system that takes webhooks, on a loopback port; it answers as it is told.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();

    private WebhookReceiver(WebApplication app, Uri url) => (_app, Url) = (app, url);

    public Uri Url { get; }

    /// <summary>What to answer to the message with this body; 200 unless set.</summary>
    public Func<string, int> Answer { get; set; } = _ => StatusCodes.Status200OK;

    /// <summary>Every message that came, taken or not.</summary>
    public Received[] All => [.. _received];

    public static async Task<WebhookReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var url = $"http://127.0.0.1:{Ports.Free()}";
        builder.WebHost.UseUrls(url);
        var receiver = new WebhookReceiver(builder.Build(), new Uri($"{url}/hook"));
        receiver._app.MapPost("/hook", receiver.Take);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        _received.Enqueue(new Received(http.Request.Headers["webhook-id"]!, http.Request.Headers["webhook-timestamp"]!, http.Request.Headers["webhook-signature"]!, body));
        http.Response.StatusCode = Answer(body);
        if (http.Response.StatusCode is >= 300 and < 400) http.Response.Headers.Location = Url.ToString();
    }
}
