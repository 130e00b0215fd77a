using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trials.Portal.Calls;
using Trials.Web;

namespace Trials.Portal.Session;

/// <summary>What Directory issued: for how many seconds, and what it can be renewed with, when it can.</summary>
public sealed record IssuedTokens(string AccessToken, int Seconds, string? RefreshToken, string Username);

/// <summary>Directory's token endpoint, in the words of RFC 6749.</summary>
public sealed class DirectoryTokens(IHttpClientFactory clients, ServiceAddresses addresses)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Lazy<Task<IssuedTokens?>>> _renewals = new();

    /// <summary>By user name and password, and by the second factor's code where Directory asks for one.</summary>
    public Task<Answer<IssuedTokens>> ByPassword(string username, string password, string? code, CancellationToken ct) => Ask(username, ct,
        ("grant_type", "password"), ("username", username), ("password", password), ("otp", code));

    /// <summary>
    /// Renews a session; nothing when it has ended. Two tabs that renew at once get the same answer, because the token is good once.
    /// </summary>
    public async Task<IssuedTokens?> Renew(string refresh)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(refresh)));
        var renewal = _renewals.GetOrAdd(key, _ => new Lazy<Task<IssuedTokens?>>(() => AskOnce(key, refresh)));
        return await renewal.Value;
    }

    /// <summary>Tells Directory that a session has ended (RFC 7009). Whether it heard or not, the cookie is gone.</summary>
    public async Task End(string? refresh, CancellationToken ct)
    {
        if (refresh is null) return;
        using var form = new FormUrlEncodedContent([new("token", refresh)]);
        try
        {
            using var answer = await clients.CreateClient(Api.Client).PostAsync(addresses.Of("directory/token/revocation"), form, ct);
        }
        catch (HttpRequestException)
        {
            // It ends by itself.
        }
    }

    private async Task<IssuedTokens?> AskOnce(string key, string refresh)
    {
        var answer = await Ask("", CancellationToken.None, ("grant_type", "refresh_token"), ("refresh_token", refresh));
        // Nobody waits for this: what renewed a moment ago is forgotten a moment later.
        _ = Task.Delay(Remembered).ContinueWith(_ => _renewals.TryRemove(key, out var _), TaskScheduler.Default);
        return answer.Value;
    }

    private async Task<Answer<IssuedTokens>> Ask(string username, CancellationToken ct, params (string Name, string? Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, addresses.Of("directory/token"))
        {
            Content = new FormUrlEncodedContent(fields.Where(field => field.Value is { Length: > 0 }).Select(field => KeyValuePair.Create(field.Name, field.Value!))),
        };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(Problems.InChinese ? "zh" : "en"));
        try
        {
            using var response = await clients.CreateClient(Api.Client).SendAsync(request, ct);
            var body = await response.Content.ReadAsStringAsync(ct);
            if (response.IsSuccessStatusCode)
            {
                var token = JsonSerializer.Deserialize<Token>(body, Api.Json)!;
                return new Answer<IssuedTokens>(new IssuedTokens(token.Access, token.Seconds, token.Refresh, username), null, null);
            }
            return new Answer<IssuedTokens>(null, Refusal.Read((int)response.StatusCode, Problem(body)), null);
        }
        catch (HttpRequestException)
        {
            return new Answer<IssuedTokens>(null, Refusal.Outage, null);
        }
    }

    private static JsonElement Problem(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private sealed record Token(
        [property: JsonPropertyName("access_token")] string Access, [property: JsonPropertyName("expires_in")] int Seconds,
        [property: JsonPropertyName("refresh_token")] string? Refresh);
}
