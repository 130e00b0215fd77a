using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Trials.Directory.Tests;

/// <summary>Removing an authenticator is one of the deeds that ask for a fresh sign-in; the rule is the platform's and the same for all.</summary>
public sealed class SignatureTests
{
    private const string Password = "correct horse battery";
    private const string Deed = "/directory/me/authenticator";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_minutes_after_the_sign_in_a_signature_asks_again_who_is_there()
    {
        await using var directory = await DirectoryHost.Start();
        var first = await SignIn(directory);
        using var fresh = directory.Bearing(first);
        Assert.Equal(HttpStatusCode.NoContent, (await fresh.DeleteAsync(Deed, Ct)).StatusCode);

        directory.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        var renewed = await directory.Token(("grant_type", "refresh_token"), ("refresh_token", first.GetProperty("refresh_token").GetString()!));
        using var stale = directory.Bearing(renewed);
        var refused = await stale.DeleteAsync(Deed, Ct);
        Assert.Contains("insufficient_user_authentication", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("access.sign_again", await DirectoryHost.CodeOf(refused, HttpStatusCode.Unauthorized));

        var wrong = await stale.PostAsJsonAsync("/directory/me/signature", new { password = "wrong" }, Ct);
        Assert.Equal("directory.signature_refused", await DirectoryHost.CodeOf(wrong, HttpStatusCode.Conflict));
        var signed = await (await stale.PostAsJsonAsync("/directory/me/signature", new { password = Password }, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        using var again = directory.Bearing(signed);
        Assert.Equal(HttpStatusCode.NoContent, (await again.DeleteAsync(Deed, Ct)).StatusCode);
        Assert.Equal(Session(first), Session(signed));

        // The sign-in itself is as old as it was.
        var next = await directory.Token(("grant_type", "refresh_token"), ("refresh_token", renewed.GetProperty("refresh_token").GetString()!));
        using var later = directory.Bearing(next);
        Assert.Equal("access.sign_again", await DirectoryHost.CodeOf(await later.DeleteAsync(Deed, Ct), HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task An_ended_sign_in_cannot_sign()
    {
        await using var directory = await DirectoryHost.Start();
        var token = await SignIn(directory);
        using var me = directory.Bearing(token);
        await me.DeleteAsync($"/directory/me/sessions/{Session(token)}", Ct);
        var refused = await me.PostAsJsonAsync("/directory/me/signature", new { password = Password }, Ct);
        Assert.Equal("directory.session_over", await DirectoryHost.CodeOf(refused, HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_program_cannot_sign()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        var organisationId = (await office.GetFromJsonAsync<JsonElement>("/directory/me", Ct)).GetProperty("organisationId").GetGuid();
        var client = await office.PutAsJsonAsync("/directory/clients/board", new { organisationId, roles = (string[])["coordinator"] }, Ct);
        var secret = (await client.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("clientSecret").GetString()!;
        var token = await directory.Token(("grant_type", "client_credentials"), ("client_id", "board"), ("client_secret", secret));
        using var program = directory.Bearing(token);
        Assert.Equal(3600, token.GetProperty("expires_in").GetInt32());
        Assert.Equal("access.client_cannot_sign", await DirectoryHost.CodeOf(await program.DeleteAsync(Deed, Ct), HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task The_refusal_says_in_Chinese_what_to_do()
    {
        await using var directory = await DirectoryHost.Start();
        using var me = directory.Bearing(await SignIn(directory));
        directory.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        me.DefaultRequestHeaders.AcceptLanguage.Clear();
        me.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        Assert.Contains("重新验证身份", await (await me.DeleteAsync(Deed, Ct)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> SignIn(DirectoryHost directory)
    {
        using var office = await directory.Office();
        await office.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct);
        return await directory.Token(("grant_type", "password"), ("username", "office@alliance"), ("password", Password));
    }

    private static string Session(JsonElement token) => new JsonWebToken(token.GetProperty("access_token").GetString()).GetPayloadValue<string>("sid");
}
