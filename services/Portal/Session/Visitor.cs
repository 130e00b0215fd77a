namespace Trials.Portal.Session;

/// <summary>Whose browser a call is made for: Directory shows people where they are signed in.</summary>
internal static class Visitor
{
    public static void Describe(HttpRequestMessage request, HttpContext? http)
    {
        if (http is null) return;
        if (http.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent) request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (http.Connection.RemoteIpAddress is { } address) request.Headers.TryAddWithoutValidation("X-Forwarded-For", address.ToString());
    }
}
