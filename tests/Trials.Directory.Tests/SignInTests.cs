using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Trials.Directory.Data;
using Trials.Testing;

namespace Trials.Directory.Tests;

public sealed class SignInTests
{
    private const string Password = "correct horse battery";
    private static readonly string[] Coordinator = ["coordinator"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task A_password_opens_until_five_failures_and_again_after_fifteen_minutes(Shape shape)
    {
        await using var directory = await DirectoryHost.Start(shape);
        await GivenAPassword(directory);
        using var me = await directory.SignedIn(Right);
        var before = await Refused(directory, "office@alliance");

        for (var i = 1; i < SignIn.Password.MostFailures; i++) await Refused(directory, "office@alliance");
        var closed = await directory.AskToken(Right);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.Equal(before, await Sentence(closed));

        directory.Host.Clock.Advance(SignIn.Password.ClosedFor);
        using var again = await directory.SignedIn(Right);
    }

    [Fact]
    public async Task An_unknown_name_gets_the_same_answer_and_leaves_the_same_trace()
    {
        await using var directory = await DirectoryHost.Start();
        await GivenAPassword(directory);
        Assert.Equal(await Refused(directory, "office@alliance"), await Refused(directory, "nobody@nowhere"));
        var nobody = await directory.Host.InDb("directory", db => ((DirectoryDb)db)
            .Passwords.SingleAsync(p => p.Id == SignIn.Password.Nobody, Ct));
        Assert.Equal(1, nobody.Failures);
    }

    [Fact]
    public async Task Parallel_guesses_get_no_more_tries_than_five()
    {
        await using var directory = await DirectoryHost.Start();
        await GivenAPassword(directory);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Refused(directory, "office@alliance")));
        var password = await directory.Host.InDb("directory", db => ((DirectoryDb)db)
            .Passwords.SingleAsync(p => p.Id != SignIn.Password.Nobody, Ct));
        Assert.Equal((5, 7), (password.Failures, password.Refused));
    }

    [Fact]
    public async Task A_password_ends_the_invitation_and_is_changed_only_by_who_knows_it()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await GivenAPassword(directory);
        var spent = await directory.AskToken(("grant_type", "invitation"), ("code", DirectoryHost.Invitation));
        Assert.Equal(HttpStatusCode.Unauthorized, spent.StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await SetPassword(office, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await SetPassword(office, "another long password")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await SetPassword(office, "another long password", Password)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SetPassword(office, "short")).StatusCode);
        using var me = await directory.SignedIn(("grant_type", "password"), ("username", "OFFICE@alliance"),
            ("password", "another long password"));
    }

    [Fact]
    public async Task An_invitation_runs_out_after_seven_days()
    {
        await using var directory = await DirectoryHost.Start();
        directory.Host.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await directory.AskToken(("grant_type", "invitation"), ("code", DirectoryHost.Invitation))).StatusCode);
    }

    [Fact]
    public async Task A_client_acts_for_its_organisation_until_it_gets_a_new_secret()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        var organisationId = (await office.GetFromJsonAsync<JsonElement>("/directory/me", Ct)).GetProperty("organisationId").GetGuid();
        var first = await Client(office, organisationId);
        using var client = await directory.SignedIn(("grant_type", "client_credentials"), ("client_id", "board"), ("client_secret", first));
        var me = await client.GetFromJsonAsync<JsonElement>("/directory/me", Ct);
        Assert.Equal("board", me.GetProperty("name").GetString());
        Assert.Equal("coordinator", me.GetProperty("roles")[0].GetString());

        await Client(office, organisationId);
        var old = await directory.AskToken(("grant_type", "client_credentials"), ("client_id", "board"), ("client_secret", first));
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        var unknown = await directory.AskToken(("grant_type", "client_credentials"), ("client_id", "nobody"), ("client_secret", first));
        Assert.Equal(await Sentence(old), await Sentence(unknown));
    }

    [Fact]
    public async Task An_unknown_grant_and_a_body_that_is_no_form_are_explained()
    {
        await using var directory = await DirectoryHost.Start();
        Assert.Equal(HttpStatusCode.BadRequest, (await directory.AskToken(("grant_type", "magic"))).StatusCode);
        using var client = directory.Host.Anonymous();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType,
            (await client.PostAsJsonAsync("/directory/token", new { grant_type = "password" }, Ct)).StatusCode);
    }

    [Theory]
    [InlineData(Shape.Embedded)]
    [InlineData(Shape.Separate)]
    public async Task Keys_take_turns_and_every_token_can_be_checked_while_it_lives(Shape shape)
    {
        await using var directory = await DirectoryHost.Start(shape);
        var secret = await GivenAClient(directory);
        var first = await Token(directory, secret);
        Assert.Single(await Keys(directory));
        directory.Host.Clock.Advance(TimeSpan.FromDays(28));
        Assert.Equal(2, (await Keys(directory)).Count);

        directory.Host.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        var last = await Token(directory, secret);
        directory.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = await Token(directory, secret);
        Assert.Equal(first.Kid, last.Kid);
        Assert.NotEqual(last.Kid, next.Kid);
        await ThenValid(directory, last);
        await ThenValid(directory, next);

        directory.Host.Clock.Advance(TimeSpan.FromMinutes(66));
        Assert.Equal([next.Kid], (await Keys(directory)).Select(key => key.Kid));
    }

    [Fact]
    public async Task The_store_never_holds_a_private_key_or_a_secret_in_the_clear()
    {
        await using var directory = await DirectoryHost.Start();
        using var office = await directory.Office();
        var key = await directory.Host.InDb("directory", db => ((DirectoryDb)db).SigningKeys.SingleAsync(Ct));
        using var ecdsa = System.Security.Cryptography.ECDsa.Create();
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => ecdsa.ImportPkcs8PrivateKey(key.ProtectedKey, out _));
        var person = await directory.Host.InDb("directory", db => ((DirectoryDb)db).People.SingleAsync(Ct));
        Assert.Equal(64, person.InvitationHash!.Length);
    }

    private static (string, string)[] Right => [("grant_type", "password"), ("username", "office@alliance"), ("password", Password)];

    private static async Task<HttpClient> GivenAPassword(DirectoryHost directory)
    {
        var office = await directory.Office();
        Assert.Equal(HttpStatusCode.NoContent, (await SetPassword(office, Password)).StatusCode);
        return office;
    }

    private static Task<HttpResponseMessage> SetPassword(HttpClient client, string password, string? currentPassword = null) =>
        client.PutAsJsonAsync("/directory/me/password", new { password, currentPassword }, Ct);

    private static async Task<string> Refused(DirectoryHost directory, string username)
    {
        var answer = await directory.AskToken(("grant_type", "password"), ("username", username), ("password", "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        return await Sentence(answer);
    }

    private static async Task<string> Sentence(HttpResponseMessage answer)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        return $"{problem.GetProperty("code")} {problem.GetProperty("error")} {problem.GetProperty("detail")}";
    }

    private static async Task<string> Client(HttpClient office, Guid organisationId)
    {
        var answer = await office.PutAsJsonAsync("/directory/clients/board", new { organisationId, roles = Coordinator }, Ct);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("clientSecret").GetString()!;
    }

    private static async Task<string> GivenAClient(DirectoryHost directory)
    {
        using var office = await directory.Office();
        var organisationId = (await office.GetFromJsonAsync<JsonElement>("/directory/me", Ct)).GetProperty("organisationId").GetGuid();
        return await Client(office, organisationId);
    }

    private static async Task<JsonWebToken> Token(DirectoryHost directory, string secret)
    {
        var answer = await directory.AskToken(("grant_type", "client_credentials"), ("client_id", "board"), ("client_secret", secret));
        return new JsonWebToken((await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("access_token").GetString());
    }

    private static async Task<IList<JsonWebKey>> Keys(DirectoryHost directory)
    {
        using var client = directory.Host.Anonymous();
        return new JsonWebKeySet(await client.GetStringAsync("/directory/keys", Ct)).Keys;
    }

    private static async Task ThenValid(DirectoryHost directory, JsonWebToken token)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = directory.Host.Url.ToString().TrimEnd('/'),
            ValidAudience = "trials",
            ValidAlgorithms = ["ES256"],
            IssuerSigningKeys = await Keys(directory),
            LifetimeValidator = (_, expires, _, _) => expires > directory.Host.Clock.GetUtcNow().UtcDateTime,
        });
        Assert.True(result.IsValid, result.Exception?.Message);
    }
}
