using System.Text.Json;
using Trials.Portal.Calls;

namespace Trials.Portal.Journeys.Account;

/// <summary>What a device is asked to sign, or to make a key for; good once, for five minutes.</summary>
public sealed record PasskeyChallenge(Guid ChallengeId, JsonElement Options)
{
    /// <summary>For signing in, and for signing a deed.</summary>
    public static Task<Answer<PasskeyChallenge>> ToShow(Api api) => api.Post<PasskeyChallenge>($"directory/passkeys/options");

    /// <summary>For whoever is signed in and has a passkey; else nothing, and the password is asked for alone.</summary>
    public static async Task<PasskeyChallenge?> ToSign(Api api) =>
        (await api.Try<FactorState>($"directory/me/second-factor")).Value is { Passkeys.Count: > 0 } ? (await ToShow(api)).Value : null;
}

/// <summary>A button that asks the device, with the fields of the form that take its answer.</summary>
/// <param name="Challenge">What is asked.</param>
/// <param name="Ceremony"><c>create</c> or <c>get</c>, as a browser calls them.</param>
/// <param name="Prefix">What the names of the fields begin with.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Otherwise">What to do where scripts or passkeys are not to be had.</param>
public sealed record PasskeyButton(PasskeyChallenge Challenge, string Ceremony, string Prefix, string Button, string Otherwise);
