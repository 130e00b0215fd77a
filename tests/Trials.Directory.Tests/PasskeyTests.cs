using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Trials.Contracts;
using Trials.Testing;

namespace Trials.Directory.Tests;

public sealed class PasskeyTests
{
    private const string Origin = "https://trials.example";
    private const string Password = "correct horse battery";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task A_passkey_opens_without_a_name_or_a_password_and_counts_as_two_factors(Shape shape)
    {
        await using var directory = await DirectoryHost.Start(shape, secondFactorRoles: Roles.AllianceOffice, passkeyOrigin: Origin);
        using var phone = new SoftwareAuthenticator(Origin);
        await Added(directory, phone);

        var token = await directory.Token(await Answer(directory, phone));
        Assert.False(token.TryGetProperty("scope", out _));
        var access = new JsonWebToken(token.GetProperty("access_token").GetString());
        Assert.Equal(["pop", "mfa"], access.GetPayloadValue<string[]>("amr"));
        using var me = directory.Bearing(token);
        var mine = await me.GetFromJsonAsync<JsonElement>("/directory/me/second-factor", Ct);
        Assert.Equal("my phone", mine.GetProperty("passkeys")[0].GetProperty("name").GetString());
        Assert.True(mine.GetProperty("passkeys")[0].TryGetProperty("lastUsedAt", out _));
    }

    [Fact]
    public async Task An_answer_is_good_once_and_for_five_minutes()
    {
        await using var directory = await DirectoryHost.Start(passkeyOrigin: Origin);
        using var phone = new SoftwareAuthenticator(Origin);
        await Added(directory, phone);
        var answer = await Answer(directory, phone);
        await directory.Token(answer);
        Assert.Equal("directory.invalid_credentials", await DirectoryHost.CodeOf(await directory.AskToken(answer), HttpStatusCode.Unauthorized));

        var late = await Answer(directory, phone);
        directory.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(late)).StatusCode);
    }

    [Fact]
    public async Task A_page_elsewhere_a_stranger_and_a_key_that_asks_nobody_are_refused()
    {
        await using var directory = await DirectoryHost.Start(passkeyOrigin: Origin);
        using var elsewhere = new SoftwareAuthenticator("https://trials.example.evil");
        using var office = await WithPassword(directory);
        Assert.Equal("directory.passkey_not_accepted", await DirectoryHost.CodeOf(await Add(office, elsewhere), HttpStatusCode.Conflict));

        using var phone = new SoftwareAuthenticator(Origin);
        Assert.Equal(HttpStatusCode.OK, (await Add(office, phone)).StatusCode);
        using var unknown = new SoftwareAuthenticator(Origin);
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(await Answer(directory, unknown))).StatusCode);
        phone.AsksWhoHoldsIt = false;
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(await Answer(directory, phone))).StatusCode);
        phone.AsksWhoHoldsIt = true;
        await directory.Token(await Answer(directory, phone));
    }

    [Fact]
    public async Task A_passkey_signs_for_its_owner_only_and_is_removed_by_its_owner()
    {
        await using var directory = await DirectoryHost.Start(passkeyOrigin: Origin);
        using var phone = new SoftwareAuthenticator(Origin);
        await Added(directory, phone);
        using var me = directory.Bearing(await directory.Token(await Answer(directory, phone)));
        var invitation = (await DirectoryHost.AdmitHospital(me, "H1", [Roles.Investigator]))[0];
        using var other = directory.Bearing(await directory.Token(("grant_type", "invitation"), ("code", invitation)));
        await other.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct);
        Assert.Equal("directory.signature_refused", await DirectoryHost.CodeOf(await SignBy(directory, other, phone), HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.OK, (await SignBy(directory, me, phone)).StatusCode);

        var id = (await me.GetFromJsonAsync<JsonElement>("/directory/me/second-factor", Ct)).GetProperty("passkeys")[0].GetProperty("passkeyId").GetGuid();
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteAsync($"/directory/me/passkeys/{id}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await me.DeleteAsync($"/directory/me/passkeys/{id}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(await Answer(directory, phone))).StatusCode);
    }

    [Fact]
    public async Task A_password_alone_adds_no_factor_and_signs_nothing_for_somebody_who_has_a_passkey()
    {
        await using var directory = await DirectoryHost.Start(secondFactorRoles: Roles.AllianceOffice, passkeyOrigin: Origin);
        using var phone = new SoftwareAuthenticator(Origin);
        await Added(directory, phone);
        using var thief = directory.Bearing(await directory.Token(
            ("grant_type", "password"), ("username", "office@alliance"), ("password", Password)));
        foreach (var way in (string[])["authenticator", "passkeys/options"])
        {
            var refused = await thief.PostAsync($"/directory/me/{way}", null, Ct);
            Assert.Equal("directory.second_factor_not_shown", await DirectoryHost.CodeOf(refused, HttpStatusCode.Conflict));
        }

        using var me = directory.Bearing(await directory.Token(await Answer(directory, phone)));
        var half = await me.PostAsJsonAsync("/directory/me/signature", new { password = Password }, Ct);
        Assert.Equal("directory.second_factor_not_shown", await DirectoryHost.CodeOf(half, HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.OK, (await me.PostAsync("/directory/me/authenticator", null, Ct)).StatusCode);
    }

    private static async Task<HttpClient> WithPassword(DirectoryHost directory)
    {
        var office = await directory.Office();
        Assert.Equal(HttpStatusCode.NoContent, (await office.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct)).StatusCode);
        return office;
    }

    private static async Task Added(DirectoryHost directory, SoftwareAuthenticator phone)
    {
        using var office = await WithPassword(directory);
        var answer = await Add(office, phone);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<HttpResponseMessage> Add(HttpClient me, SoftwareAuthenticator phone)
    {
        var begun = await (await me.PostAsync("/directory/me/passkeys/options", null, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        return await me.PostAsJsonAsync("/directory/me/passkeys", new
        {
            challengeId = begun.GetProperty("challengeId").GetGuid(), credential = phone.Create(begun.GetProperty("options")), name = "my phone",
        }, Ct);
    }

    private static async Task<JsonElement> Challenge(DirectoryHost directory)
    {
        using var anybody = directory.Host.Anonymous();
        return await (await anybody.PostAsync("/directory/passkeys/options", null, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task<(string, string)[]> Answer(DirectoryHost directory, SoftwareAuthenticator phone)
    {
        var begun = await Challenge(directory);
        return [("grant_type", "passkey"), ("challenge", begun.GetProperty("challengeId").GetString()!),
            ("credential", JsonSerializer.Serialize(phone.Get(begun.GetProperty("options"))))];
    }

    private static async Task<HttpResponseMessage> SignBy(DirectoryHost directory, HttpClient me, SoftwareAuthenticator phone)
    {
        var begun = await Challenge(directory);
        return await me.PostAsJsonAsync("/directory/me/signature", new
        {
            challengeId = begun.GetProperty("challengeId").GetGuid(), credential = phone.Get(begun.GetProperty("options")),
        }, Ct);
    }
}
