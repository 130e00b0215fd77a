using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;
using Trials.Directory.Data;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.SignIn;

/// <summary>The token endpoint, with the words of RFC 6749. Whatever is wrong with the credentials, the answer is the same.</summary>
internal static partial class IssueToken
{
    private const int LongestField = 256;

    /// <summary>What the form may hold; for the API document.</summary>
    public sealed record Form(
        [property: JsonPropertyName("grant_type")] string GrantType, string? Username = null, string? Password = null,
        [property: JsonPropertyName("client_id")] string? ClientId = null,
        [property: JsonPropertyName("client_secret")] string? ClientSecret = null, string? Code = null);

    public sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);

    private sealed record Bearer(Guid Id, Guid OrganisationId, IReadOnlyList<string> Roles);

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
        HttpContext http, DirectoryDb db, PasswordGate gate, AccessTokens tokens, TimeProvider clock, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, SignInProblems.UnsupportedGrant, "invalid_request");
        }
        var form = await http.Request.ReadFormAsync(ct);
        string Field(string name) => form[name].ToString() is { Length: <= LongestField } value ? value : "";

        var grant = Field("grant_type");
        if (grant is not ("password" or "client_credentials" or "invitation"))
        {
            return Refuse(StatusCodes.Status400BadRequest, SignInProblems.UnsupportedGrant, "unsupported_grant_type");
        }
        var bearer = grant switch
        {
            "password" => await ByPassword(Field("username"), Field("password"), db, gate, ct),
            "invitation" => await ByInvitation(Field("code"), db, clock.GetUtcNow(), ct),
            _ => await BySecret(Field("client_id"), Field("client_secret"), db, ct),
        };
        if (bearer is null)
        {
            LogRefused(http.RequestServices.GetRequiredService<ILogger<AccessTokens>>(), grant);
            var error = grant == "client_credentials" ? "invalid_client" : "invalid_grant";
            return Refuse(StatusCodes.Status401Unauthorized, SignInProblems.InvalidCredentials, error);
        }
        var token = await tokens.Write(bearer.Id, bearer.OrganisationId, bearer.Roles, ct);
        return TypedResults.Ok(new Response(token, "Bearer", (int)AccessTokens.Lifetime.TotalSeconds));
    }

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

    private static async Task<Bearer?> BySecret(string name, string secret, DirectoryDb db, CancellationToken ct)
    {
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Name == name, ct);
        return client is not null && Secret.Matches(secret, client.SecretHash)
            ? new Bearer(client.Id, client.OrganisationId, client.Roles)
            : null;
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
