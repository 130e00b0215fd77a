using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Trials.Directory.Data;
using Trials.Testing;

namespace Trials.Directory.Tests;

public sealed class SessionEndpointTests
{
    private const string Chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task A_sign_in_goes_on_by_its_refresh_token_and_keeps_when_it_began(Shape shape)
    {
        await using var directory = await DirectoryHost.Start(shape);
        var first = await SignIn(directory);
        directory.Host.Clock.Advance(TimeSpan.FromMinutes(9));
        var second = await Refreshed(directory, Refresh(first));

        var (before, after) = (Access(first), Access(second));
        Assert.Equal(600, first.GetProperty("expires_in").GetInt32());
        Assert.Equal(before.GetPayloadValue<string>("sid"), after.GetPayloadValue<string>("sid"));
        Assert.Equal(before.GetPayloadValue<long>("auth_time"), after.GetPayloadValue<long>("auth_time"));
        Assert.Equal(["invitation"], after.GetPayloadValue<string[]>("amr"));
        Assert.True(after.ValidTo > before.ValidTo);
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Eight_requests_at_one_instant_get_one_next_token(Shape shape)
    {
        await using var directory = await DirectoryHost.Start(shape);
        var first = await SignIn(directory);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Refreshed(directory, Refresh(first))));
        Assert.Single(answers.Select(Refresh).Distinct());
    }

    [Fact]
    public async Task An_old_token_ends_the_sign_in_for_whoever_holds_the_new_one()
    {
        await using var directory = await DirectoryHost.Start();
        var first = await SignIn(directory);
        var second = await Refreshed(directory, Refresh(first));
        directory.Host.Clock.Advance(TimeSpan.FromSeconds(31));

        await Over(directory, Refresh(first));
        await Over(directory, Refresh(second));
    }

    [Fact]
    public async Task A_made_up_token_ends_nothing()
    {
        await using var directory = await DirectoryHost.Start();
        var first = await SignIn(directory);
        await Over(directory, "nothing");
        await Over(directory, "some.thing");
        await Refreshed(directory, Refresh(first));
    }

    [Fact]
    public async Task I_see_where_I_am_signed_in_and_end_the_others()
    {
        await using var directory = await DirectoryHost.Start();
        var (lost, mine) = (await SignIn(directory, Chrome), await SignIn(directory));
        using var me = directory.Bearing(mine);
        var list = await Sessions(me);
        Assert.Equal(["", "Chrome · Linux"], list.Select(s => s.GetProperty("device").GetString()));
        Assert.Equal([true, false], list.Select(s => s.GetProperty("isThisOne").GetBoolean()));
        Assert.Equal("127.0.0.1", list[1].GetProperty("address").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await me.DeleteAsync("/directory/me/sessions", Ct)).StatusCode);
        Assert.Single(await Sessions(me));
        await Over(directory, Refresh(lost));
        await Refreshed(directory, Refresh(mine));
    }

    [Fact]
    public async Task I_end_one_of_mine_and_nobody_elses()
    {
        await using var directory = await DirectoryHost.Start();
        var mine = await SignIn(directory);
        using var me = directory.Bearing(mine);
        var id = Access(mine).GetPayloadValue<string>("sid");
        using var stranger = await SomebodyElse(directory, me);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.DeleteAsync($"/directory/me/sessions/{id}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await me.DeleteAsync($"/directory/me/sessions/{id}", Ct)).StatusCode);
        await Over(directory, Refresh(mine));
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sign_ins()
    {
        await using var directory = await DirectoryHost.Start();
        var (lost, mine) = (await SignIn(directory), await SignIn(directory));
        using var me = directory.Bearing(mine);
        await me.PutAsJsonAsync("/directory/me/password", new { password = "correct horse battery" }, Ct);
        await Over(directory, Refresh(lost));
        await Refreshed(directory, Refresh(mine));
    }

    [Fact]
    public async Task The_store_keeps_no_refresh_token()
    {
        await using var directory = await DirectoryHost.Start();
        var first = Refresh(await SignIn(directory));
        var second = Refresh(await Refreshed(directory, first));
        var session = await directory.Host.InDb("directory", db => ((DirectoryDb)db).Sessions.SingleAsync(Ct));
        var stored = string.Join(' ', session.SessionHash, session.TurnHash, session.SpentHash, session.Nonce);
        Assert.All($"{first}.{second}".Split('.'), part => Assert.DoesNotContain(part, stored, StringComparison.Ordinal));
    }

    private static async Task<JsonElement> SignIn(DirectoryHost directory, string? agent = null)
    {
        using var client = directory.Host.Anonymous();
        if (agent is not null) client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        using var form = new FormUrlEncodedContent([new("grant_type", "invitation"), new("code", DirectoryHost.Invitation)]);
        var answer = await client.PostAsync("/directory/token", form, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task<JsonElement> Refreshed(DirectoryHost directory, string token)
    {
        var answer = await directory.AskToken(("grant_type", "refresh_token"), ("refresh_token", token));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private static async Task Over(DirectoryHost directory, string token)
    {
        var answer = await directory.AskToken(("grant_type", "refresh_token"), ("refresh_token", token));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("directory.session_over", (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }

    private static async Task<HttpClient> SomebodyElse(DirectoryHost directory, HttpClient office) => await directory.SignedIn(
        ("grant_type", "invitation"), ("code", (await DirectoryHost.AdmitHospital(office, "H1", ["investigator"]))[0]));

    private static async Task<JsonElement[]> Sessions(HttpClient me) =>
        [.. (await me.GetFromJsonAsync<JsonElement>("/directory/me/sessions", Ct)).GetProperty("items").EnumerateArray()];

    private static string Refresh(JsonElement answer) => answer.GetProperty("refresh_token").GetString()!;

    private static JsonWebToken Access(JsonElement answer) => new(answer.GetProperty("access_token").GetString());
}
