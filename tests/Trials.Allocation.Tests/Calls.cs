using System.Net.Http.Json;

namespace Trials.Allocation.Tests;

/// <summary>HTTP as the tests say it, ended with the test.</summary>
internal static class Calls
{
    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, object? body = null) => body is null
        ? client.PostAsync(new Uri(path, UriKind.Relative), null, TestContext.Current.CancellationToken)
        : client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> Put(this HttpClient client, string path, object body) =>
        client.PutAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public static Task<string> Text(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
