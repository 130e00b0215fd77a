using System.Net.Http.Json;

namespace Trials.Ethics.Tests.Http;

/// <summary>Calls that end with the test.</summary>
internal static class Calls
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) => client.GetAsync(path, Ct);

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, object body) =>
        client.PostAsJsonAsync(path, body, Ct);

    public static Task<HttpResponseMessage> Put(this HttpClient client, string path, object body) => client.PutAsJsonAsync(path, body, Ct);

    public static Task<HttpResponseMessage> Deliver(this HttpClient client, HttpRequestMessage request) => client.SendAsync(request, Ct);
}
