using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.Records;
using Trials.Directory.Sessions;
using Trials.Directory.SignIn;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.SecondFactor;

/// <summary>
/// Sets up an authenticator app in two steps: a secret to scan, then its first code, which gives the recovery codes and makes this
/// sign-in one with two factors. An app that was scanned and not confirmed is replaced by the next.
/// </summary>
internal static class ManageAuthenticator
{
    public sealed record Proposal(string Secret, string Uri, string QrSvg);

    public sealed record Confirmation(string Code);

    public sealed record Recovery(IReadOnlyList<string> RecoveryCodes);

    public sealed class Validator : AbstractValidator<Confirmation>
    {
        public Validator() => RuleFor(r => r.Code).NotEmpty().MaximumLength(40);
    }

    public static void Map(RouteGroupBuilder me)
    {
        me.MapPost("/authenticator", Propose).AllowSignedIn().AllowWhileEnrolling().ChangesSecondFactor()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("ProposeAuthenticator").WithSummary("Set up an authenticator app: read what it has to scan");
        me.MapPut("/authenticator", Confirm).AllowSignedIn().AllowWhileEnrolling().ChangesSecondFactor()
            .Validate<Confirmation, Validator>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("ConfirmAuthenticator").WithSummary("Confirm the app by its first code and get the recovery codes");
        me.MapDelete("/authenticator", Remove).AllowSignedIn().ChangesSecondFactor()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("RemoveAuthenticator").WithSummary("Remove my authenticator app and its recovery codes");
        me.MapPost("/recovery-codes", Renew).AllowSignedIn().ChangesSecondFactor()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("RenewRecoveryCodes").WithSummary("Get new recovery codes; the ones before stop working");
    }

    private static async Task<Results<Ok<Proposal>, NotFound>> Propose(
        Caller caller, HttpResponse http, DirectoryDb db, AuthenticatorSecrets secrets, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PersonId, ct);
        if (person is null) return TypedResults.NotFound();
        Rule.Require(person.HasPassword, SecondFactorProblems.PasswordFirst);

        await using var work = await db.Begin(ct);
        await db.Lock<Password>(person.Id, ct);
        var before = await db.Authenticators.SingleOrDefaultAsync(a => a.Id == person.Id, ct);
        Rule.Require(before?.ConfirmedAt is null, SecondFactorProblems.Exists);
        if (before is not null) await db.Authenticators.Where(a => a.Id == person.Id).ExecuteDeleteAsync(ct);
        db.Forget();
        var (proposed, secret) = secrets.Propose(person.Id);
        db.Authenticators.Add(proposed);
        await work.Commit(ct);

        http.Headers.CacheControl = "no-store";
        var text = Base32.Of(secret);
        var uri = $"otpauth://totp/Trials:{Uri.EscapeDataString(person.Username)}"
            + $"?secret={text}&issuer=Trials&algorithm=SHA1&digits={Totp.Digits}&period={Totp.StepSeconds}";
        return TypedResults.Ok(new Proposal(text, uri, QrPicture.Of(uri)));
    }

    private static async Task<Ok<Recovery>> Confirm(
        Confirmation request, Caller caller, HttpContext http, DirectoryDb db, SessionDesk desk, AuthenticatorSecrets secrets, TimeProvider clock,
        CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(caller.PersonId, ct);
        var proposed = await db.Authenticators.SingleOrDefaultAsync(a => a.Id == caller.PersonId, ct)
            ?? throw new RuleViolationException(SecondFactorProblems.NotProposed);
        Rule.Require(proposed.ConfirmedAt is null, SecondFactorProblems.Exists);
        Rule.Require(secrets.Accept(proposed, request.Code, now) is not null, SecondFactorProblems.CodeWrong);
        proposed.Confirm(now);
        var codes = proposed.GiveRecoveryCodes();
        await desk.Strengthen(caller, "otp", ct);
        db.Record(AccessDeed.SecondFactorAdded, caller.PersonId, "authenticator", caller.PersonId, Place.Of(http), now);
        await work.Commit(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Recovery(codes));
    }

    private static async Task<NoContent> Remove(
        Caller caller, HttpContext http, DirectoryDb db, SignInOptions options, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(caller.PersonId, ct);
        var needed = options.NeedsSecondFactor(caller.Roles) && !await db.Passkeys.AnyAsync(p => p.PersonId == caller.PersonId, ct);
        Rule.Require(!needed, SecondFactorProblems.LastOne);
        var removed = await db.Authenticators.Where(a => a.Id == caller.PersonId).ExecuteDeleteAsync(ct);
        if (removed == 0) return TypedResults.NoContent();
        db.Record(AccessDeed.SecondFactorRemoved, caller.PersonId, "authenticator", caller.PersonId, Place.Of(http), clock.GetUtcNow());
        await work.Commit(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Recovery>> Renew(
        Caller caller, HttpContext http, DirectoryDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(caller.PersonId, ct);
        var mine = await db.Authenticators.SingleOrDefaultAsync(a => a.Id == caller.PersonId && a.ConfirmedAt != null, ct)
            ?? throw new RuleViolationException(SecondFactorProblems.NotProposed);
        var codes = mine.GiveRecoveryCodes();
        db.Record(AccessDeed.SecondFactorAdded, caller.PersonId, "recovery-codes", caller.PersonId, Place.Of(http), clock.GetUtcNow());
        await work.Commit(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Recovery(codes));
    }
}
