using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Trials.Portal.Tests.Pages;

/// <summary>What a server answered, with where it leads as it was said, and the headers of the answer and of its content: nothing is followed or shown.</summary>
internal sealed partial record PlainAnswer(HttpStatusCode Status, string? Location, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public bool IsPage => Headers.GetValueOrDefault("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) is true;

    public bool IsRealPage => Status == HttpStatusCode.OK && IsPage;

    /// <summary>What the page itself says, below its header; what it only sends on is not said, nor what a device is asked, which is another thing each time.</summary>
    public string Said => Blank().Replace(Kept().Replace(Body[Math.Max(0, Body.IndexOf("<main", StringComparison.Ordinal))..], ""), " ");

    [GeneratedRegex("""<input\b[^>]*\btype="hidden"[^>]*>|\bdata-options=\S+""")]
    private static partial Regex Kept();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}

/// <summary>A demo person's session without a window: asks for pages and sends forms, also such as no window would.</summary>
internal sealed class PlainBrowser : IDisposable
{
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();

    private PlainBrowser(Uri url, IEnumerable<BrowserContextCookiesResult> cookies)
    {
        foreach (var cookie in cookies) _cookies.Add(url, new System.Net.Cookie(cookie.Name, cookie.Value));
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = url };
        _http.DefaultRequestHeaders.Add("Accept", "text/html");
        _http.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="portal">The product.</param>
    /// <param name="who">A demo person; nobody when null.</param>
    public static async Task<PlainBrowser> Of(PortalHost portal, string? who)
    {
        var page = await portal.Open(who);
        var cookies = await page.Context.CookiesAsync();
        await page.Context.DisposeAsync();
        return new PlainBrowser(portal.Host.Url, cookies);
    }

    /// <summary>The value of a cookie of the forms, which a stranger might have planted.</summary>
    public string FormCookie
    {
        get => _cookies.GetCookies(_http.BaseAddress!)["trials-form"]!.Value;
        set => _cookies.Add(_http.BaseAddress!, new System.Net.Cookie("trials-form", value));
    }

    public Task<PlainAnswer> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    /// <param name="address">Where to.</param>
    /// <param name="content">The form.</param>
    /// <param name="headers">Such as a browser would add.</param>
    public Task<PlainAnswer> Post(string address, HttpContent content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return Send(request);
    }

    public Task<PlainAnswer> Post(string address, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers) =>
        Post(address, new FormUrlEncodedContent(fields), headers);

    public void Dispose() => _http.Dispose();

    private async Task<PlainAnswer> Send(HttpRequestMessage request)
    {
        using (request)
        using (var answer = await _http.SendAsync(request, Ct))
        {
            var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new PlainAnswer(answer.StatusCode, answer.Headers.Location?.OriginalString, headers, await answer.Content.ReadAsStringAsync(Ct));
        }
    }
}
