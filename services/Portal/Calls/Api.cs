using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trials.Portal.Session;
using Trials.Web;

namespace Trials.Portal.Calls;

/// <summary>
/// The services as this person may use them, over HTTP, in the reader's language. Paths begin with the service's name and are built with
/// interpolation: every value of a path is escaped. A page reads with <see cref="Read{T}"/>, and does with the others.
/// </summary>
public sealed class Api(IHttpClientFactory clients, ServiceAddresses addresses, IHttpContextAccessor http)
{
    internal const string Client = "services";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Characters. A server reads 8192 of a request's first line, and hangs up on more: that would look like an outage.
    private const int LongestPath = 8000;

    private CancellationToken Ended => http.HttpContext!.RequestAborted;

    /// <summary>What a page cannot be without.</summary>
    /// <exception cref="RefusedException">It was refused, is not there or cannot be had now: the person sees a page that says so.</exception>
    public async Task<T> Read<T>(ApiPath path)
    {
        var answer = await Send<T>(HttpMethod.Get, path, null);
        return answer.IsDone ? answer.Value! : throw new RefusedException(answer.Refusal);
    }

    /// <summary>What may be absent for this person: nothing on 404 and 403.</summary>
    /// <exception cref="RefusedException">It was refused for another reason or cannot be had now.</exception>
    public async Task<T?> Find<T>(ApiPath path) where T : class
    {
        var answer = await Send<T>(HttpMethod.Get, path, null);
        if (answer.IsDone) return answer.Value;
        return answer.Refusal.Status is 404 or 403 ? null : throw new RefusedException(answer.Refusal);
    }

    /// <summary>What may be refused, and the page says why.</summary>
    public Task<Answer<T>> Try<T>(ApiPath path, string? token = null) => Send<T>(HttpMethod.Get, path, null, token: token);

    /// <param name="path">Where to.</param>
    /// <param name="body">Sent as JSON; none when null.</param>
    /// <param name="version">Sent as If-Match, so that a change by somebody else is not overwritten.</param>
    /// <param name="token">Another access token than the session's: that of a signature.</param>
    public Task<Answer<T>> Post<T>(ApiPath path, object? body = null, string? version = null, string? token = null) =>
        Send<T>(HttpMethod.Post, path, body, version, token);

    public Task<Answer<JsonElement>> Post(ApiPath path, object? body = null, string? version = null, string? token = null) =>
        Send<JsonElement>(HttpMethod.Post, path, body, version, token);

    public Task<Answer<T>> Put<T>(ApiPath path, object body, string? version = null, string? token = null) =>
        Send<T>(HttpMethod.Put, path, body, version, token);

    public Task<Answer<JsonElement>> Put(ApiPath path, object body, string? version = null, string? token = null) =>
        Send<JsonElement>(HttpMethod.Put, path, body, version, token);

    public Task<Answer<JsonElement>> Delete(ApiPath path, string? version = null, string? token = null) =>
        Send<JsonElement>(HttpMethod.Delete, path, null, version, token);

    /// <summary>Sends content as it comes, never as a whole in memory.</summary>
    /// <param name="method">PUT or POST.</param>
    /// <param name="path">Where to.</param>
    /// <param name="content">From where it is to the end.</param>
    /// <param name="mediaType">Only a hint: services judge by the content.</param>
    /// <param name="key">Sent as Idempotency-Key, so that a repeated form makes nothing twice.</param>
    public Task<Answer<T>> Upload<T>(HttpMethod method, ApiPath path, Stream content, string mediaType, string? key = null)
    {
        var body = new StreamContent(content);
        body.Headers.ContentType = MediaTypeHeaderValue.TryParse(mediaType, out var known) ? known : new MediaTypeHeaderValue("application/octet-stream");
        return Send<T>(method, path, body, key: key);
    }

    /// <summary>A file as it comes: the answer's body is to be copied on and disposed of.</summary>
    /// <exception cref="RefusedException">There is no such file for this person.</exception>
    public async Task<HttpResponseMessage> Download(ApiPath path)
    {
        using var request = await Request(HttpMethod.Get, path, null, null);
        HttpResponseMessage response;
        try
        {
            response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ended);
        }
        catch (HttpRequestException)
        {
            throw new RefusedException(Refusal.Outage);
        }
        if (response.IsSuccessStatusCode) return response;
        using (response) throw new RefusedException(Refusal.Read((int)response.StatusCode, await Body(response, Ended)));
    }

    private async Task<Answer<T>> Send<T>(HttpMethod method, ApiPath path, object? body, string? version = null, string? token = null, string? key = null)
    {
        if (path.ToString().Length > LongestPath) return new Answer<T>(default, Refusal.TooLong, null);
        using var request = await Request(method, path, body, token);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ended);
        if (body is not StreamContent) limit.CancelAfter(Patience);
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var answered = await Body(response, limit.Token);
            if (!response.IsSuccessStatusCode) return new Answer<T>(default, Refusal.Read((int)response.StatusCode, answered), null);
            var value = answered.ValueKind is JsonValueKind.Undefined ? default : answered.Deserialize<T>(Json);
            return new Answer<T>(value, null, response.Headers.ETag?.ToString());
        }
        // An answer that breaks off is no HttpRequestException.
        catch (Exception lost) when (lost is HttpRequestException or IOException || lost is OperationCanceledException && !Ended.IsCancellationRequested)
        {
            return new Answer<T>(default, Refusal.Outage, null);
        }
    }

    private async Task<HttpRequestMessage> Request(HttpMethod method, ApiPath path, object? body, string? token)
    {
        token ??= await PortalSession.AccessToken(http.HttpContext!);
        var request = new HttpRequestMessage(method, addresses.Of(path.ToString()))
        {
            Content = body switch
            {
                null => null,
                HttpContent content => content,
                _ => JsonContent.Create(body, body.GetType(), options: Json),
            },
        };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.AcceptLanguage.ParseAdd(Problems.InChinese ? "zh" : "en");
        Visitor.Describe(request, http.HttpContext);
        return request;
    }

    private static async Task<JsonElement> Body(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is not true) return default;
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: ct);
        return document.RootElement.Clone();
    }
}
