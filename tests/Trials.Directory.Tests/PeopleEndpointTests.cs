using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Trials.Contracts;
using Trials.Testing;

namespace Trials.Directory.Tests;

public sealed class PeopleEndpointTests
{
    private const string Password = "correct horse battery";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task The_administrator_brings_in_a_colleague_changes_their_roles_and_ends_their_work(Shape shape)
    {
        await using var directory = await DirectoryHost.Start(shape);
        var (admin, _) = await TwoHospitals(directory);
        var joined = await Put(admin, "wang", "王文静", Roles.EthicsMember);
        Assert.Equal("wang@h1", joined.GetProperty("username").GetString());
        var token = await directory.Token(("grant_type", "invitation"), ("code", joined.GetProperty("invitation").GetString()!));
        var changed = await Put(admin, "WANG", "王文静", Roles.EthicsMember, Roles.EthicsChair);
        Assert.Equal(joined.GetProperty("personId").GetGuid(), changed.GetProperty("personId").GetGuid());

        var left = await Put(admin, "wang", "王文静");
        Assert.False(left.TryGetProperty("invitation", out _));
        var over = await directory.AskToken(("grant_type", "refresh_token"), ("refresh_token", token.GetProperty("refresh_token").GetString()!));
        Assert.Equal("directory.session_over", await DirectoryHost.CodeOf(over, HttpStatusCode.Unauthorized));

        var list = await admin.GetFromJsonAsync<JsonElement>("/directory/people", Ct);
        Assert.Equal(["p0", "p1", "wang"], list.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("key").GetString()).Order(StringComparer.Ordinal));
        var records = await Records(admin, joined.GetProperty("personId").GetGuid());
        Assert.Equal(
            ["Invited ", "Invited ", "RolesChanged  → ethics-member", "RolesChanged ethics-member ethics-chair → ",
                "RolesChanged ethics-member → ethics-member ethics-chair", "SessionEnded LeftTheOrganisation: ", "SignedIn invitation"],
            records.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_organisations_people_are_not_there()
    {
        await using var directory = await DirectoryHost.Start();
        var (admin, stranger) = await TwoHospitals(directory);
        using var alien = directory.Bearing(await directory.Token(("grant_type", "invitation"), ("code", stranger)));
        var id = (await alien.GetFromJsonAsync<JsonElement>("/directory/me", Ct)).GetProperty("personId").GetGuid();
        foreach (var (method, path) in ((HttpMethod, string)[])
            [(HttpMethod.Post, "invitation"), (HttpMethod.Delete, "second-factor"), (HttpMethod.Delete, "password"), (HttpMethod.Get, "records")])
        {
            using var request = new HttpRequestMessage(method, $"/directory/people/{id}/{path}");
            Assert.Equal("not_found", await DirectoryHost.CodeOf(await admin.SendAsync(request, Ct), HttpStatusCode.NotFound));
        }
        var list = await admin.GetFromJsonAsync<JsonElement>("/directory/people", Ct);
        Assert.DoesNotContain(id, list.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("personId").GetGuid()));
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_or_resets_their_own_sign_in()
    {
        await using var directory = await DirectoryHost.Start();
        var (admin, _) = await TwoHospitals(directory);
        var me = (await admin.GetFromJsonAsync<JsonElement>("/directory/me", Ct)).GetProperty("personId").GetGuid();
        var more = await admin.PutAsJsonAsync("/directory/people/p0", new { name = "Me", roles = (string[])[Roles.OrganisationAdmin, Roles.EthicsSecretary] }, Ct);
        Assert.Equal("directory.not_ones_own", await DirectoryHost.CodeOf(more, HttpStatusCode.Conflict));
        Assert.Equal("directory.not_ones_own", await DirectoryHost.CodeOf(await admin.DeleteAsync($"/directory/people/{me}/second-factor", Ct), HttpStatusCode.Conflict));
        await Put(admin, "p0", "New name", Roles.OrganisationAdmin);
        var voter = await admin.PutAsJsonAsync("/directory/people/p2", new { name = "X", roles = (string[])[Roles.OrganisationAdmin, Roles.EthicsMember] }, Ct);
        Assert.Equal("directory.duties_conflict", await DirectoryHost.CodeOf(voter, HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_lost_password_is_reset_by_the_administrator_and_replaced_by_invitation()
    {
        await using var directory = await DirectoryHost.Start();
        var (admin, _) = await TwoHospitals(directory);
        var joined = await Put(admin, "wang", "王文静", Roles.Investigator);
        var token = await directory.Token(("grant_type", "invitation"), ("code", joined.GetProperty("invitation").GetString()!));
        using var wang = directory.Bearing(token);
        await wang.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct);
        var id = joined.GetProperty("personId").GetGuid();
        Assert.Equal("directory.has_password", await DirectoryHost.CodeOf(await admin.PostAsync($"/directory/people/{id}/invitation", null, Ct), HttpStatusCode.Conflict));

        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"/directory/people/{id}/password", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(
            ("grant_type", "password"), ("username", "wang@h1"), ("password", Password))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await directory.AskToken(
            ("grant_type", "refresh_token"), ("refresh_token", token.GetProperty("refresh_token").GetString()!))).StatusCode);
        var invited = await (await admin.PostAsync($"/directory/people/{id}/invitation", null, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        using var back = await directory.SignedIn(("grant_type", "invitation"), ("code", invited.GetProperty("invitation").GetString()!));
        Assert.Equal(HttpStatusCode.NoContent, (await back.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_token_that_outlives_its_sign_in_makes_no_way_in()
    {
        await using var directory = await DirectoryHost.Start();
        var (admin, _) = await TwoHospitals(directory);
        var joined = await Put(admin, "wang", "王文静", Roles.Investigator);
        using var wang = await directory.SignedIn(("grant_type", "invitation"), ("code", joined.GetProperty("invitation").GetString()!));
        await wang.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct);
        await admin.DeleteAsync($"/directory/people/{joined.GetProperty("personId").GetGuid()}/password", Ct);
        await Over(wang.PutAsJsonAsync("/directory/me/password", new { password = "another horse battery" }, Ct));
        await Over(wang.PostAsync("/directory/me/authenticator", null, Ct));

        var me = await admin.GetFromJsonAsync<JsonElement>("/directory/me", Ct);
        await admin.DeleteAsync($"/directory/me/sessions/{me.GetProperty("sessionId").GetGuid()}", Ct);
        await Over(admin.PutAsJsonAsync("/directory/people/li", new { name = "Li", roles = (string[])[Roles.EthicsChair] }, Ct));
        await Over(admin.PostAsync($"/directory/people/{joined.GetProperty("personId").GetGuid()}/invitation", null, Ct));
    }

    [Fact]
    public async Task I_read_what_happened_to_my_access_and_refused_tries_cannot_fill_the_store()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        await office.PutAsJsonAsync("/directory/me/password", new { password = Password }, Ct);
        for (var i = 0; i < 8; i++) await directory.AskToken(("grant_type", "password"), ("username", "office@alliance"), ("password", "wrong"));
        directory.Host.Clock.Advance(SignIn.Password.ClosedFor);
        using var me = await directory.SignedIn(("grant_type", "password"), ("username", "office@alliance"), ("password", Password));

        var deeds = (await me.GetFromJsonAsync<JsonElement>("/directory/me/records", Ct)).GetProperty("items").EnumerateArray()
            .Select(r => r.GetProperty("deed").GetString()!).ToArray();
        Assert.Equal(["SignedIn", .. Enumerable.Repeat("SignInRefused", SignIn.Password.MostFailures), "PasswordSet", "SignedIn"], deeds);
        var second = await me.GetFromJsonAsync<JsonElement>("/directory/me/records?take=2", Ct);
        var next = await me.GetFromJsonAsync<JsonElement>($"/directory/me/records?take=500&after={second.GetProperty("next").GetString()}", Ct);
        Assert.Equal(deeds.Length - 2, next.GetProperty("items").GetArrayLength());
    }

    private static async Task Over(Task<HttpResponseMessage> asked) =>
        Assert.Equal("directory.session_over", await DirectoryHost.CodeOf(await asked, HttpStatusCode.Conflict));

    private static async Task<(HttpClient Admin, string StrangersInvitation)> TwoHospitals(DirectoryHost directory)
    {
        using var office = await directory.Office();
        var own = await DirectoryHost.AdmitHospital(office, "H1", [Roles.OrganisationAdmin], [Roles.InstitutionOffice]);
        var other = await DirectoryHost.AdmitHospital(office, "H2", [Roles.Investigator]);
        return (await directory.SignedIn(("grant_type", "invitation"), ("code", own[0])), other[0]);
    }

    private static async Task<JsonElement> Put(HttpClient admin, string key, string name, params string[] roles)
    {
        var answer = await admin.PutAsJsonAsync($"/directory/people/{key}", new { name, roles }, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task<string[]> Records(HttpClient admin, Guid id) =>
        [.. (await admin.GetFromJsonAsync<JsonElement>($"/directory/people/{id}/records", Ct)).GetProperty("items").EnumerateArray()
            .Select(r => $"{r.GetProperty("deed").GetString()} {r.GetProperty("detail").GetString()}")];
}
