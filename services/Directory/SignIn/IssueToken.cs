using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;
using Trials.Directory.Data;
using Trials.Directory.SecondFactor;
using Trials.Directory.Sessions;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.SignIn;

/// <summary>The token endpoint, with the words of RFC 6749. Whatever is wrong with the credentials, the answer is the same.</summary>
internal static partial class IssueToken
{
    private const int LongestField = 8192;

    private static readonly string[] Grants = ["password", "second_factor", "passkey", "invitation", "refresh_token", "client_credentials"];

    /// <summary>What the form may hold; for the API document.</summary>
    public sealed record Form(
        [property: JsonPropertyName("grant_type")] string GrantType, string? Username = null, string? Password = null,
        [property: JsonPropertyName("client_id")] string? ClientId = null,
        [property: JsonPropertyName("client_secret")] string? ClientSecret = null, string? Code = null, string? Challenge = null,
        string? Credential = null, [property: JsonPropertyName("refresh_token")] string? RefreshToken = null);

    public sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken = null, string? Scope = null);

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
        HttpContext http, DirectoryDb db, Credentials credentials, AccessTokens tokens, SessionDesk desk, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, SignInProblems.UnsupportedGrant, "invalid_request");
        }
        var form = await http.Request.ReadFormAsync(ct);
        string Field(string name) => form[name].ToString() is { Length: <= LongestField } value ? value : "";

        var grant = Field("grant_type");
        if (!Grants.Contains(grant)) return Refuse(StatusCodes.Status400BadRequest, SignInProblems.UnsupportedGrant, "unsupported_grant_type");
        if (grant is "refresh_token") return Answer(grant, Of(await desk.Refresh(Field("refresh_token"), Place.Of(http), ct)), http);
        if (grant is "client_credentials") return Answer(grant, await BySecret(Field("client_id"), Field("client_secret"), db, tokens, ct), http);

        var place = Place.Of(http);
        var proof = grant switch
        {
            "password" => await credentials.OfPassword(Field("username"), Field("password"), Field("code"), place, ct),
            "second_factor" => await credentials.OfCode(Field("challenge"), Field("code"), place, ct),
            "passkey" => await credentials.OfPasskey(Field("challenge"), Field("credential"), http),
            _ => await credentials.OfInvitation(Field("code"), ct),
        };
        if (proof.Challenge is { } challenge)
        {
            return Refuse(StatusCodes.Status401Unauthorized, SecondFactorProblems.Needed, "second_factor_needed", challenge);
        }
        return Answer(grant, proof.Person is { } person ? Of(await desk.Begin(person, proof.Methods, place, ct)) : null, http);
    }

    private static Results<Ok<Response>, ProblemHttpResult> Answer(string grant, Response? answer, HttpContext http)
    {
        if (answer is not null) return TypedResults.Ok(answer);
        LogRefused(http.RequestServices.GetRequiredService<ILogger<AccessTokens>>(), grant);
        var problem = grant switch
        {
            "refresh_token" => SignInProblems.SessionOver,
            "second_factor" => SecondFactorProblems.CodeWrong,
            _ => SignInProblems.InvalidCredentials,
        };
        return Refuse(StatusCodes.Status401Unauthorized, problem, grant is "client_credentials" ? "invalid_client" : "invalid_grant");
    }

    private static Response? Of(TokenPair? pair) => pair is null
        ? null
        : new Response(pair.Access.Value, "Bearer", pair.Access.Seconds, pair.Refresh.ToString(), pair.Access.Scope);

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

    private static async Task<Response?> BySecret(string name, string secret, DirectoryDb db, AccessTokens tokens, CancellationToken ct)
    {
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Name == name, ct);
        if (client is null || !Secret.Matches(secret, client.SecretHash)) return null;
        var token = await tokens.OfClient(new Bearer(client.Id, client.OrganisationId, client.Roles), client.Name, ct);
        return new Response(token.Value, "Bearer", token.Seconds);
    }

    private static ProblemHttpResult Refuse(int status, Problem problem, string error, string? challenge = null)
    {
        var details = Problems.Details(status, problem);
        details.Extensions["error"] = error;
        if (challenge is not null) details.Extensions["challenge"] = challenge;
        return TypedResults.Problem(details);
    }

    [LoggerMessage(5101, LogLevel.Warning, "A sign-in by {Grant} was refused")]
    private static partial void LogRefused(ILogger logger, string grant);
}
