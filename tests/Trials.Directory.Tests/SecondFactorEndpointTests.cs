using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Directory.SecondFactor;
using Trials.Testing;

namespace Trials.Directory.Tests;

public sealed class SecondFactorEndpointTests
{
    private const string Password = "correct horse battery";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task With_an_app_a_password_alone_opens_nothing(Shape shape)
    {
        await using var directory = await DirectoryHost.Start(shape);
        using var office = await WithPassword(directory);
        var (secret, _) = await SetUpApp(directory, office);

        var half = await directory.AskToken(ByPassword());
        var problem = await half.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal("directory.second_factor_needed", await DirectoryHost.CodeOf(half, HttpStatusCode.Unauthorized));
        var challenge = problem.GetProperty("challenge").GetString()!;
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(ByCode(challenge, "000000"))).StatusCode);

        directory.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = CodeNow(directory, secret);
        var whole = await directory.Token(ByCode(challenge, code));
        Assert.Equal(["pwd", "otp", "mfa"], new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(whole.GetProperty("access_token").GetString()).GetPayloadValue<string[]>("amr"));
        Assert.Equal("directory.code_wrong", await DirectoryHost.CodeOf(await directory.AskToken(ByCode(challenge, code)), HttpStatusCode.Unauthorized));

        directory.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        await directory.Token([.. ByPassword(), ("code", CodeNow(directory, secret))]);
        directory.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(ByCode(challenge, CodeNow(directory, secret)))).StatusCode);
    }

    [Fact]
    public async Task Wrong_codes_close_the_password_and_a_right_password_in_between_does_not_open_it()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await WithPassword(directory);
        var (secret, _) = await SetUpApp(directory, office);
        for (var i = 0; i < SignIn.Password.MostFailures; i++)
        {
            Assert.Equal("directory.second_factor_needed", await DirectoryHost.CodeOf(await directory.AskToken(ByPassword()), HttpStatusCode.Unauthorized));
            await directory.AskToken([.. ByPassword(), ("code", "000000")]);
        }
        directory.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        var right = await directory.AskToken([.. ByPassword(), ("code", CodeNow(directory, secret))]);
        Assert.Equal("directory.invalid_credentials", await DirectoryHost.CodeOf(right, HttpStatusCode.Unauthorized));

        directory.Host.Clock.Advance(SignIn.Password.ClosedFor);
        await directory.Token([.. ByPassword(), ("code", CodeNow(directory, secret))]);
    }

    [Fact]
    public async Task A_recovery_code_replaces_the_phone_once()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await WithPassword(directory);
        var (_, recovery) = await SetUpApp(directory, office);
        using var me = directory.Bearing(await directory.Token([.. ByPassword(), ("code", recovery[0])]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken([.. ByPassword(), ("code", recovery[0])])).StatusCode);
        var mine = await me.GetFromJsonAsync<JsonElement>("/directory/me/second-factor", Ct);
        Assert.Equal(RecoveryCodes.Count - 1, mine.GetProperty("recoveryCodesLeft").GetInt32());

        await me.PostAsync("/directory/me/recovery-codes", null, Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken([.. ByPassword(), ("code", recovery[1])])).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await me.DeleteAsync("/directory/me/authenticator", Ct)).StatusCode);
        await directory.Token(ByPassword());
    }

    [Fact]
    public async Task A_role_that_needs_two_factors_opens_nothing_but_setting_them_up()
    {
        await using var directory = await DirectoryHost.Start(secondFactorRoles: Roles.AllianceOffice);
        var token = await directory.Token(("grant_type", "invitation"), ("code", DirectoryHost.Invitation));
        Assert.Equal("enrol", token.GetProperty("scope").GetString());
        using var office = directory.Bearing(token);
        var refused = await office.PutAsJsonAsync("/directory/organisations/H1", new { kind = "Hospital", name = "H1", membership = "None" }, Ct);
        Assert.Equal("access.second_factor_first", await DirectoryHost.CodeOf(refused, HttpStatusCode.Forbidden));
        Assert.Equal("access.second_factor_first", await DirectoryHost.CodeOf(await office.GetAsync("/directory/organisations", Ct), HttpStatusCode.Forbidden));
        Assert.Equal("directory.password_first", await DirectoryHost.CodeOf(await office.PostAsync("/directory/me/authenticator", null, Ct), HttpStatusCode.Conflict));

        await office.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct);
        await SetUpApp(directory, office);
        var renewed = await directory.Token(("grant_type", "refresh_token"), ("refresh_token", token.GetProperty("refresh_token").GetString()!));
        Assert.False(renewed.TryGetProperty("scope", out _));
        using var now = directory.Bearing(renewed);
        await DirectoryHost.AdmitHospital(now, "H1", [Roles.Investigator]);
        Assert.Equal("directory.last_second_factor", await DirectoryHost.CodeOf(await now.DeleteAsync("/directory/me/authenticator", Ct), HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task The_picture_shows_what_apps_scan_and_the_store_keeps_no_secret()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await WithPassword(directory);
        var proposal = await Propose(office);
        var secret = proposal.GetProperty("secret").GetString()!;
        Assert.Equal($"otpauth://totp/Trials:office%40alliance?secret={secret}&issuer=Trials&algorithm=SHA1&digits=6&period=30", proposal.GetProperty("uri").GetString());
        var svg = XElement.Parse(proposal.GetProperty("qrSvg").GetString()!);
        Assert.DoesNotContain(svg.DescendantsAndSelf().SelectMany(e => e.Attributes()), a => a.Name.LocalName is "style" or "onload");
        var kept = await directory.Host.InDb("directory", db => ((DirectoryDb)db).Authenticators.SingleAsync(Ct));
        Assert.True(kept.ProtectedSecret.AsSpan().IndexOf(FromBase32(secret)) < 0);

        Assert.NotEqual(secret, (await Propose(office)).GetProperty("secret").GetString());
        Assert.Equal("directory.code_wrong", await DirectoryHost.CodeOf(
            await office.PutAsJsonAsync("/directory/me/authenticator", new { code = "000000" }, Ct), HttpStatusCode.Conflict));
    }

    private static (string, string)[] ByPassword() => [("grant_type", "password"), ("username", "office@alliance"), ("password", Password)];

    private static (string, string)[] ByCode(string challenge, string code) => [("grant_type", "second_factor"), ("challenge", challenge), ("code", code)];

    private static async Task<HttpClient> WithPassword(DirectoryHost directory)
    {
        var office = await directory.Office();
        Assert.Equal(HttpStatusCode.NoContent, (await office.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct)).StatusCode);
        return office;
    }

    private static async Task<JsonElement> Propose(HttpClient me) =>
        await (await me.PostAsync("/directory/me/authenticator", null, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);

    private static async Task<(byte[] Secret, string[] Recovery)> SetUpApp(DirectoryHost directory, HttpClient me)
    {
        var secret = FromBase32((await Propose(me)).GetProperty("secret").GetString()!);
        var answer = await me.PutAsJsonAsync("/directory/me/authenticator", new { code = CodeNow(directory, secret) }, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        var codes = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("recoveryCodes");
        return (secret, [.. codes.EnumerateArray().Select(c => c.GetString()!)]);
    }

    private static string CodeNow(DirectoryHost directory, byte[] secret) => Totp.CodeAt(secret, Totp.StepAt(directory.Host.Clock.GetUtcNow()));

    // As an app reads it, bit by bit.
    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
