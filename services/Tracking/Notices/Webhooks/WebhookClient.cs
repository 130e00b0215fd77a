using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Trials.Tracking.Notices.Webhooks;

/// <summary>What came of one attempt; no status when there was no answer.</summary>
internal sealed record Answer(int? Status, string? Error, int Milliseconds)
{
    public bool IsTaken => Status is >= 200 and < 300;
}

/// <summary>
/// Posts signed messages as the Standard Webhooks text has it: <c>webhook-id</c>, <c>webhook-timestamp</c> (seconds since 1970) and
/// <c>webhook-signature</c>, which is <c>v1,</c> and the base64 of HMAC-SHA256 over <c>id.timestamp.body</c>. It follows no redirect, uses
/// no proxy, keeps no cookie and reads no answer but its status.
/// </summary>
internal sealed class WebhookClient(IOptions<WebhookOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, ct) => PublicAddress.Connect(context.DnsEndPoint, options.Value.AllowPrivate, ct),
    });

    public static string Signature(byte[] key, string id, string timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));

    public async Task<Answer> Post(Webhook webhook, string id, string body, CancellationToken ct)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", Signature(webhook.Key, id, timestamp, body));
        request.Headers.UserAgent.ParseAdd("trials-webhooks/1");
        var watch = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return new Answer((int)response.StatusCode, response.IsSuccessStatusCode ? null : Reason(response.StatusCode), (int)watch.ElapsedMilliseconds);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return new Answer(null, limit.IsCancellationRequested ? "No answer within ten seconds." : Short(failure), (int)watch.ElapsedMilliseconds);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Reason(HttpStatusCode status) => (int)status is >= 300 and < 400 ? "Redirects are not followed." : $"The answer was {(int)status}.";

    // A receiver learns no more of our network than that it was not reached.
    private static string Short(Exception failure) => failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
        ? "No secure connection came about." : "The address was not reached.";
}
