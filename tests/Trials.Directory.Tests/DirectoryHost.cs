using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Testing;

namespace Trials.Directory.Tests;

/// <summary>The real Directory, trusting the tokens it issues itself, with the invitation of its first office at hand.</summary>
internal sealed class DirectoryHost(ServiceHost host) : IAsyncDisposable
{
    public const string Invitation = "an-invitation-nobody-guesses";

    public ServiceHost Host { get; } = host;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="shape">Where it keeps its data.</param>
    /// <param name="secondFactorRoles">Roles that need a second factor; none unless a test is about them.</param>
    /// <param name="passkeyOrigin">The page that passkeys are for.</param>
    public static async Task<DirectoryHost> Start(Shape shape = Shape.Embedded, string secondFactorRoles = "", string? passkeyOrigin = null)
    {
        return new DirectoryHost(await ServiceHost.Start(b => b.AddDirectory(), app => app.MapDirectory(), shape,
            settings: new Dictionary<string, string?>
        {
            ["Auth:Authority"] = null,
            ["Auth:SecondFactorRoles"] = secondFactorRoles,
            ["Auth:PasskeyOrigins"] = passkeyOrigin,
            ["Bootstrap:Organisation"] = "互认联盟",
            ["Bootstrap:Invitation"] = Invitation,
        }));
    }

    public async Task<HttpClient> Office() => await SignedIn(("grant_type", "invitation"), ("code", Invitation));

    public async Task<HttpClient> SignedIn(params (string Key, string Value)[] form)
    {
        var answer = await AskToken(form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("access_token").GetString();
        var client = Host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<HttpResponseMessage> AskToken(params (string Key, string Value)[] form)
    {
        using var client = Host.Anonymous();
        return await client.PostAsync("/directory/token", new FormUrlEncodedContent(form.ToDictionary(f => f.Key, f => f.Value)), Ct);
    }

    /// <summary>What the token endpoint answers to who is let in.</summary>
    public async Task<JsonElement> Token(params (string Key, string Value)[] form)
    {
        var answer = await AskToken(form);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Ct));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    public HttpClient Bearing(JsonElement token)
    {
        var client = Host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
        return client;
    }

    /// <summary>Admits a hospital with one person a role list, keyed p0, p1 …; returns their invitations in order.</summary>
    public static async Task<string[]> AdmitHospital(HttpClient office, string code, params string[][] people)
    {
        var answer = await office.PutAsJsonAsync($"/directory/organisations/{code}", new
        {
            kind = "Hospital", name = code, membership = "Active",
            people = people.Select((roles, i) => new { key = $"p{i}", name = $"Person {i}", roles }),
        }, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        var admitted = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("people");
        return [.. admitted.EnumerateArray().Select(p => p.GetProperty("invitation").GetString()!)];
    }

    /// <summary>The code of a refusal, and that it is one.</summary>
    public static async Task<string> CodeOf(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {body}");
        return JsonSerializer.Deserialize<JsonElement>(body).GetProperty("code").GetString()!;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
