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

    public static async Task<DirectoryHost> Start(Shape shape = Shape.Embedded)
    {
        return new DirectoryHost(await ServiceHost.Start(b => b.AddDirectory(), app => app.MapDirectory(), shape,
            settings: new Dictionary<string, string?>
        {
            ["Auth:Authority"] = null,
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

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
