using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Trials.Portal.Calls;
using Trials.Web;

namespace Trials.Portal.Session;

/// <summary>What Directory issued: for how many seconds, what it can be renewed with, when it can, and whether it only sets up a second factor.</summary>
public sealed record IssuedTokens(string AccessToken, int Seconds, string? RefreshToken, bool OnlyEnrols);

/// <summary>Directory's token endpoint, in the words of RFC 6749.</summary>
public sealed class DirectoryTokens(IHttpClientFactory clients, ServiceAddresses addresses, IHttpContextAccessor http)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Lazy<Task<Answer<IssuedTokens>>>> _renewals = new();

    /// <summary>By user name and password; refused with <c>directory.second_factor_needed</c> and a challenge where there is a second factor.</summary>
    public Task<Answer<IssuedTokens>> ByPassword(string username, string password, CancellationToken ct) =>
        Ask(ct, ("grant_type", "password"), ("username", username), ("password", password));

    /// <summary>The second step: the code of the authenticator app, or one of the recovery codes.</summary>
    public Task<Answer<IssuedTokens>> ByCode(string challenge, string code, CancellationToken ct) =>
        Ask(ct, ("grant_type", "second_factor"), ("challenge", challenge), ("code", code));

    /// <summary>By the invitation's code, until there is a password.</summary>
    public Task<Answer<IssuedTokens>> ByInvitation(string invitation, CancellationToken ct) => Ask(ct, ("grant_type", "invitation"), ("code", invitation));

    /// <summary>
    /// Renews a session; refused when it has ended. Two tabs that renew at once get the same answer, because the token is good once.
    /// </summary>
    public async Task<Answer<IssuedTokens>> Renew(string refresh)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(refresh)));
        var renewal = _renewals.GetOrAdd(key, _ => new Lazy<Task<Answer<IssuedTokens>>>(() => AskOnce(key, refresh)));
        return await renewal.Value;
    }

    private async Task<Answer<IssuedTokens>> AskOnce(string key, string refresh)
    {
        try
        {
            return await Ask(CancellationToken.None, ("grant_type", "refresh_token"), ("refresh_token", refresh));
        }
        finally
        {
            // Nobody waits for this: what was answered a moment ago is forgotten a moment later.
            _ = Task.Delay(Remembered).ContinueWith(_ => _renewals.TryRemove(key, out var _), TaskScheduler.Default);
        }
    }

    private async Task<Answer<IssuedTokens>> Ask(CancellationToken ct, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, addresses.Of("directory/token"))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(Problems.InChinese ? "zh" : "en"));
        Visitor.Describe(request, http.HttpContext);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Api.Patience);
        try
        {
            using var response = await clients.CreateClient(Api.Client).SendAsync(request, limit.Token);
            var body = await response.Content.ReadAsStringAsync(limit.Token);
            if (response.IsSuccessStatusCode)
            {
                var token = JsonSerializer.Deserialize<Token>(body, Api.Json)!;
                return new Answer<IssuedTokens>(new IssuedTokens(token.Access, token.Seconds, token.Refresh, token.Scope == Enrolment.Scope), null, null);
            }
            return new Answer<IssuedTokens>(null, Refusal.Read((int)response.StatusCode, Problem(body)), null);
        }
        catch (Exception lost) when (lost is HttpRequestException || lost is OperationCanceledException && !ct.IsCancellationRequested)
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
        [property: JsonPropertyName("refresh_token")] string? Refresh, string? Scope);
}
