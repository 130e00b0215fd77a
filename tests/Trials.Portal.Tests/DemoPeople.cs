using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Rules;

namespace Trials.Portal.Tests;

/// <summary>Demo people at work over HTTP, each signed in once; what is refused fails the test.</summary>
internal abstract class DemoPeople(PortalHost portal)
{
    private readonly Dictionary<string, string> _tokens = [];

    protected PortalHost Portal { get; } = portal;
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;
    protected DateOnly Today => WorkingCalendar.China.DateOf(Portal.Host.Clock.GetUtcNow());

    public Task<JsonElement> Get(string who, string path) => Send(who, HttpMethod.Get, path);

    public Task<JsonElement> Post(string who, string path, object? body = null) => Send(who, HttpMethod.Post, path, body);

    protected Task<JsonElement> Put(string who, string path, object body) => Send(who, HttpMethod.Put, path, body);

    protected async Task<Guid> PersonOf(string who) => (await Get(who, "directory/me")).GetProperty("personId").GetGuid();

    protected async Task<Guid> OrganisationOf(string who) => (await Get(who, "directory/me")).GetProperty("organisationId").GetGuid();

    private async Task<JsonElement> Send(string who, HttpMethod method, string path, object? body = null)
    {
        using var client = Portal.Host.Anonymous();
        if (!_tokens.TryGetValue(who, out var token)) _tokens[who] = token = await TokenOf(Portal, who);
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body switch { null => null, HttpContent content => content, _ => JsonContent.Create(body) },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} as {who}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Signs somebody in by the password.</summary>
    public static async Task<string> TokenOf(PortalHost portal, string who)
    {
        using var client = portal.Host.Anonymous();
        using var form = new FormUrlEncodedContent([new("grant_type", "password"), new("username", who), new("password", PortalHost.Password)]);
        using var answer = await client.PostAsync("directory/token", form, Ct);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("access_token").GetString()!;
    }
}
