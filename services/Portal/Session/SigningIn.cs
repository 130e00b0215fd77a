using Trials.Portal.Calls;

namespace Trials.Portal.Session;

/// <summary>Begins a session with what Directory issued and says who it is; the same after every way of signing in.</summary>
public static class SigningIn
{
    /// <returns>Why it could not be begun; nothing when it was.</returns>
    public static async Task<Refusal?> Begin(HttpContext http, Api api, IssuedTokens issued)
    {
        var me = await api.Try<Known>($"directory/me", issued.AccessToken);
        if (!me.IsDone) return me.Refusal;
        await PortalSession.Begin(http, issued, me.Value!.Name ?? "", me.Value.OrganisationName ?? "", me.Value.Username ?? "");
        return null;
    }

    private sealed record Known(string? Name, string? OrganisationName, string? Username);
}
