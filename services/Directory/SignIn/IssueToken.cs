using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;
using Trials.Directory.Data;
using Trials.Directory.Sessions;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.SignIn;

/// <summary>The token endpoint, with the words of RFC 6749. Whatever is wrong with the credentials, the answer is the same.</summary>
internal static partial class IssueToken
{
    private const int LongestField = 256;

    private static readonly string[] ByAPassword = ["pwd"];
    private static readonly string[] ByAnInvitation = ["invitation"];

    /// <summary>What the form may hold; for the API document.</summary>
    public sealed record Form(
        [property: JsonPropertyName("grant_type")] string GrantType, string? Username = null, string? Password = null,
        [property: JsonPropertyName("client_id")] string? ClientId = null,
        [property: JsonPropertyName("client_secret")] string? ClientSecret = null, string? Code = null,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken = null);

    public sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken = null);

    public static void Map(RouteGroupBuilder directory) => directory
        .MapPost("/token", Handle)
        .AllowAnonymous()
        .AddOpenApiOperationTransformer(DescribeForm)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .WithTags("Sign-in")
        .WithName("IssueToken")
        .WithSummary("Sign in");

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        HttpContext http, DirectoryDb db, PasswordGate gate, AccessTokens tokens, SessionDesk desk, TimeProvider clock, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, SignInProblems.UnsupportedGrant, "invalid_request");
        }
        var form = await http.Request.ReadFormAsync(ct);
        string Field(string name) => form[name].ToString() is { Length: <= LongestField } value ? value : "";
        Task<Response?> Begin(Bearer? person, string[] methods) => BeginSession(desk, person, methods, http, ct);

        var grant = Field("grant_type");
        if (grant is not ("password" or "client_credentials" or "invitation" or "refresh_token"))
        {
            return Refuse(StatusCodes.Status400BadRequest, SignInProblems.UnsupportedGrant, "unsupported_grant_type");
        }
        var answer = grant switch
        {
            "password" => await Begin(await ByPassword(Field("username"), Field("password"), db, gate, ct), ByAPassword),
            "invitation" => await Begin(await ByInvitation(Field("code"), db, clock.GetUtcNow(), ct), ByAnInvitation),
            "refresh_token" => Of(await desk.Refresh(Field("refresh_token"), ct)),
            _ => await BySecret(Field("client_id"), Field("client_secret"), db, tokens, ct),
        };
        if (answer is not null) return TypedResults.Ok(answer);
        LogRefused(http.RequestServices.GetRequiredService<ILogger<AccessTokens>>(), grant);
        return grant switch
        {
            "client_credentials" => Refuse(StatusCodes.Status401Unauthorized, SignInProblems.InvalidCredentials, "invalid_client"),
            "refresh_token" => Refuse(StatusCodes.Status401Unauthorized, SignInProblems.SessionOver, "invalid_grant"),
            _ => Refuse(StatusCodes.Status401Unauthorized, SignInProblems.InvalidCredentials, "invalid_grant"),
        };
    }

    private static async Task<Response?> BeginSession(SessionDesk desk, Bearer? person, string[] methods, HttpContext http, CancellationToken ct) =>
        person is null ? null : Of(await desk.Begin(person, methods, Place.Of(http), ct));

    private static Response? Of(TokenPair? pair) =>
        pair is null ? null : new Response(pair.Access.Value, "Bearer", pair.Access.Seconds, pair.Refresh.ToString());

    // Said here and not by Accepts: routing would answer another content type before it knows that nobody has to be signed in.
    private static async Task DescribeForm(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/x-www-form-urlencoded"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(Form), null, ct) },
            },
        };

    private static async Task<Bearer?> ByPassword(string username, string password, DirectoryDb db, PasswordGate gate, CancellationToken ct)
    {
        var name = username.ToLowerInvariant();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Username == name, ct);
        var tried = person is { IsActive: true, HasPassword: true } ? person.Id : Password.Nobody;
        return await gate.Opens(tried, password, ct) ? new Bearer(person!.Id, person.OrganisationId, person.Roles) : null;
    }

    private static async Task<Bearer?> ByInvitation(string code, DirectoryDb db, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Secret.Hash(code);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.InvitationHash == hash, ct);
        return person is not null && person.IsInvited(now) ? new Bearer(person.Id, person.OrganisationId, person.Roles) : null;
    }

    private static async Task<Response?> BySecret(string name, string secret, DirectoryDb db, AccessTokens tokens, CancellationToken ct)
    {
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Name == name, ct);
        if (client is null || !Secret.Matches(secret, client.SecretHash)) return null;
        var token = await tokens.OfClient(new Bearer(client.Id, client.OrganisationId, client.Roles), client.Name, ct);
        return new Response(token.Value, "Bearer", token.Seconds);
    }

    private static ProblemHttpResult Refuse(int status, Problem problem, string error)
    {
        var details = Problems.Details(status, problem);
        details.Extensions["error"] = error;
        return TypedResults.Problem(details);
    }

    [LoggerMessage(5101, LogLevel.Warning, "A sign-in by {Grant} was refused")]
    private static partial void LogRefused(ILogger logger, string grant);
}
