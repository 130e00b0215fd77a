using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.Records;
using Trials.Directory.SecondFactor;
using Trials.Directory.Sessions;
using Trials.Directory.SignIn;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.Passkeys;

/// <summary>
/// Adds a passkey in two steps (a challenge, then the browser's answer) and removes one. A passkey is two factors by itself.
/// </summary>
internal static class ManagePasskeys
{
    public sealed record Request(Guid ChallengeId, JsonElement Credential, string Name);

    public sealed record Response(Guid PasskeyId);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Name).NotEmpty().MaximumLength(Passkey.LongestName);
    }

    public static void Map(RouteGroupBuilder directory, RouteGroupBuilder me)
    {
        directory.MapPost("/passkeys/options", SignInOptionsFor).AllowAnonymous().WithTags("Sign-in")
            .WithName("BeginPasskeySignIn").WithSummary("Get a challenge for signing in, or signing, with a passkey");
        me.MapPost("/passkeys/options", AddOptions).AllowSignedIn().AllowWhileEnrolling().ChangesSecondFactor()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("BeginPasskey").WithSummary("Get a challenge for adding a passkey");
        me.MapPost("/passkeys", Add).AllowSignedIn().AllowWhileEnrolling().ChangesSecondFactor()
            .Validate<Request, Validator>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("AddPasskey").WithSummary("Add the passkey that the browser made");
        me.MapDelete("/passkeys/{id:guid}", Remove).AllowSignedIn().ChangesSecondFactor()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("RemovePasskey").WithSummary("Remove one of my passkeys");
    }

    private static async Task<Ok<PasskeyOptions>> SignInOptionsFor(HttpContext http, PasskeyDesk desk) =>
        TypedResults.Ok(await desk.ToSignIn(http));

    private static async Task<Results<Ok<PasskeyOptions>, NotFound>> AddOptions(
        Caller caller, HttpContext http, DirectoryDb db, PasskeyDesk desk, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PersonId, ct);
        if (person is null) return TypedResults.NotFound();
        Rule.Require(person.HasPassword, SecondFactorProblems.PasswordFirst);
        return TypedResults.Ok(await desk.ToAdd(person, http));
    }

    private static async Task<Ok<Response>> Add(
        Request request, Caller caller, HttpContext http, DirectoryDb db, SessionDesk sessions, PasskeyDesk desk, TimeProvider clock,
        CancellationToken ct)
    {
        var made = await desk.Added(request.ChallengeId, request.Credential.GetRawText(), caller.PersonId, http)
            ?? throw new RuleViolationException(PasskeyProblems.NotAccepted);
        var now = clock.GetUtcNow();
        db.Forget();
        var passkey = Passkey.Of(Guid.CreateVersion7(now), caller.PersonId, request.Name, made, now);
        db.Passkeys.Add(passkey);
        await sessions.Strengthen(caller, "pop", ct);
        db.Record(AccessDeed.SecondFactorAdded, caller.PersonId, "passkey", caller.PersonId, Place.Of(http), now);
        await db.SaveOrLoseRace(ct);
        return TypedResults.Ok(new Response(passkey.Id));
    }

    private static async Task<Results<NoContent, NotFound>> Remove(
        Guid id, Caller caller, HttpContext http, DirectoryDb db, SignInOptions options, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(caller.PersonId, ct);
        var passkey = await db.Passkeys.SingleOrDefaultAsync(p => p.Id == id && p.PersonId == caller.PersonId, ct);
        if (passkey is null) return TypedResults.NotFound();
        var hasAnother = await db.Passkeys.AnyAsync(p => p.PersonId == caller.PersonId && p.Id != id, ct)
            || await db.Authenticators.AnyAsync(a => a.Id == caller.PersonId && a.ConfirmedAt != null, ct);
        Rule.Require(hasAnother || !options.NeedsSecondFactor(caller.Roles), SecondFactorProblems.LastOne);
        db.Passkeys.Remove(passkey);
        db.Record(AccessDeed.SecondFactorRemoved, caller.PersonId, "passkey", caller.PersonId, Place.Of(http), clock.GetUtcNow());
        await work.Commit(ct);
        return TypedResults.NoContent();
    }
}
