using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Trials.Demo.Http;

/// <summary>
/// The product as any outside system sees it: an address and a token. Every command may be repeated, so a request that got no answer,
/// or the answer that the service is away, is sent again until patience ends.
/// </summary>
internal sealed class Api : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpClient _http;
    private readonly Tokens _tokens;

    public Api(Uri address, TimeSpan patience)
    {
        Address = address;
        Patience = patience;
        var connections = new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseProxy = false, UseCookies = false };
        _http = new HttpClient(connections)
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(30),
        };
        _tokens = new Tokens(this);
    }

    public Uri Address { get; }

    public TimeSpan Patience { get; }

    /// <summary>Asks or does what must succeed, and reads the answer.</summary>
    public async Task<JsonElement> Get(Person who, string path) => (await Must(who, HttpMethod.Get, path, null)).Body;

    public async Task<JsonElement> Post(Person who, string path, object? body = null) =>
        (await Must(who, HttpMethod.Post, path, body)).Body;

    public async Task<JsonElement> Put(Person who, string path, object? body = null) => (await Must(who, HttpMethod.Put, path, body)).Body;

    /// <summary>Tries what may be refused.</summary>
    public Task<Answer> Try(Person who, HttpMethod method, string path, object? body = null)
    {
        var bytes = body switch
        {
            null => null,
            byte[] raw => raw,
            _ => JsonSerializer.SerializeToUtf8Bytes(body, Json),
        };
        return Send(who, method, path, () => bytes is null ? null : Content(bytes, "application/json"), []);
    }

    /// <summary>Sends bytes as they are, with the media type they have.</summary>
    public Task<Answer> Upload(
        Person who, HttpMethod method, string path, byte[] bytes, string mediaType, params (string, string)[] headers) =>
        Send(who, method, path, () => Content(bytes, mediaType), headers);

    public Task<Answer> AskForToken(IEnumerable<KeyValuePair<string, string>> form) =>
        Send(null, HttpMethod.Post, "directory/token", () => new FormUrlEncodedContent(form), []);

    /// <summary>Reads every item of a list, page by page.</summary>
    public async Task<List<JsonElement>> List(Person who, string path)
    {
        var items = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = await Get(who, $"{path}{(path.Contains('?') ? '&' : '?')}take=500{(after is null ? "" : "&after=" + after)}");
            items.AddRange(page.GetProperty("items").EnumerateArray());
            if (!page.TryGetProperty("next", out var next) || next.ValueKind is JsonValueKind.Null) return items;
            after = next.ToString();
        }
    }

    /// <summary>Reads a list that the service may not have heard of yet; null until it has.</summary>
    public async Task<List<JsonElement>?> ListOnceThere(Person who, string path) =>
        (await Try(who, HttpMethod.Get, path)).Status == 404 ? null : await List(who, path);

    public void Dispose() => _http.Dispose();

    private async Task<Answer> Must(Person who, HttpMethod method, string path, object? body)
    {
        var answer = await Try(who, method, path, body);
        return answer.IsDone ? answer : throw new JobFailedException($"{method} /{path} by {who.Title} ({who.Username}): {answer.Say()}");
    }

    private async Task<Answer> Send(
        Person? who, HttpMethod method, string path, Func<HttpContent?> content, (string Name, string Value)[] headers)
    {
        var since = Stopwatch.GetTimestamp();
        var renewed = false;
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            string trouble;
            try
            {
                using var request = new HttpRequestMessage(method, path) { Content = content() };
                foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
                if (who is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.Of(who));
                using var response = await _http.SendAsync(request);
                var status = (int)response.StatusCode;
                if (status == 401 && who is not null && !renewed)
                {
                    renewed = true;
                    _tokens.Forget(who);
                    continue;
                }
                var answer = await Read(response);
                if (status is not (429 or 502 or 503 or 504)) return answer;
                trouble = answer.Say();
            }
            catch (HttpRequestException unreachable)
            {
                trouble = unreachable.Message;
            }
            catch (IOException broken)
            {
                trouble = broken.Message;
            }
            catch (TaskCanceledException)
            {
                trouble = "no answer in time";
            }
            if (Stopwatch.GetElapsedTime(since) > Patience)
                throw new JobFailedException($"{method} /{path}: {trouble} (given up after {Patience.TotalSeconds:0} s)");
            await Task.Delay(pause);
        }
    }

    private static async Task<Answer> Read(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        if (body.Length == 0 || response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true)
        {
            return new Answer((int)response.StatusCode, default);
        }
        var reader = new Utf8JsonReader(body);
        return new Answer((int)response.StatusCode, JsonElement.ParseValue(ref reader));
    }

    private static ByteArrayContent Content(byte[] bytes, string mediaType) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
}
