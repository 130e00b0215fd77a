using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.Passkeys;
using Trials.Directory.Records;
using Trials.Directory.SecondFactor;
using Trials.Directory.Sessions;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.SignIn;

/// <summary>
/// Asks again who is there, before something is signed: by password, with the code of the authenticator app where there is one, or by a
/// passkey. The answer is a token of the same sign-in that counts as fresh; the sign-in itself stays as old as it is.
/// </summary>
internal static class Sign
{
    public sealed record Request(string? Password = null, string? Code = null, Guid? ChallengeId = null, JsonElement? Credential = null);

    public sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Password).MaximumLength(128);
            RuleFor(r => r.Code).MaximumLength(40);
            RuleFor(r => r).Must(r => r.Password is { Length: > 0 } || (r.ChallengeId is not null && r.Credential is not null))
                .OverridePropertyName("password")
                .WithMessage(_ => Problems.InChinese ? "请填写密码，或使用通行密钥。" : "Give the password, or use a passkey.");
        }
    }

    public static void Map(RouteGroupBuilder me) => me
        .MapPost("/signature", Handle)
        .AllowSignedIn()
        .RequireOpenSignIn()
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("Sign")
        .WithSummary("Show again who I am, for a token that may sign");

    private static async Task<Ok<Response>> Handle(
        Request request, Caller caller, HttpContext http, DirectoryDb db, PasswordGate gate, PasskeyDesk passkeys, SessionDesk desk,
        TimeProvider clock, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PersonId, ct);
        if (person is not { IsActive: true, HasPassword: true }) throw new RuleViolationException(SecondFactorProblems.PasswordFirst);
        var place = Place.Of(http);
        var opening = request is { ChallengeId: { } challenge, Credential: { } credential }
            ? await ByPasskey(challenge, credential, person.Id, passkeys, http)
            : await gate.Opens(person.Id, request.Password!, request.Code ?? "", AccessDeed.SignatureRefused, place, ct);
        Rule.Require(!opening.NeedsCode, SecondFactorProblems.Needed);
        Rule.Require(opening.Methods is not null, SecondFactorProblems.SignatureRefused);

        db.Forget();
        var token = await desk.Freshen(caller.SessionId!.Value, person, opening.Methods!, ct);
        // By the password alone, of somebody whose role needs two and whose other one is a passkey.
        Rule.Require(token.Scope is null, SecondFactorProblems.NotShown);
        db.Record(AccessDeed.Signed, person.Id, string.Join(' ', opening.Methods!), person.Id, place, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(token.Value, "Bearer", token.Seconds));
    }

    private static async Task<Opening> ByPasskey(Guid challenge, JsonElement credential, Guid personId, PasskeyDesk passkeys, HttpContext http)
    {
        var signer = await passkeys.SignedBy(challenge, credential.GetRawText(), http);
        return signer?.Id == personId ? new Opening(Credentials.ByPasskey) : Opening.Refused;
    }
}
