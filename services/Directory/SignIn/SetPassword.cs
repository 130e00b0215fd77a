using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.Records;
using Trials.Directory.Sessions;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.SignIn;

/// <summary>
/// Sets my password, which ends my invitation. Once there is one, changing it takes the current one; the same one again is no change.
/// Whoever else is signed in as me is signed out.
/// </summary>
internal static class SetPassword
{
    public sealed record Request(string Password, string? CurrentPassword = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Password).MinimumLength(12).MaximumLength(128);
            RuleFor(r => r.Password).Must(password => password.Distinct().Count() >= 5)
                .WithMessage(_ => Problems.InChinese ? "请至少使用五种不同的字符。" : "Use at least five different characters.");
            RuleFor(r => r.CurrentPassword).MaximumLength(128);
        }
    }

    public static void Map(RouteGroupBuilder me) => me
        .MapPut("/password", Handle)
        .AllowSignedIn()
        .AllowWhileEnrolling()
        .RequireOpenSignIn()
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("SetPassword")
        .WithSummary("Set my password");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Request request, Caller caller, HttpContext http, DirectoryDb db, PasswordGate gate, SessionDesk desk, TimeProvider clock,
        CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.PersonId, ct);
        if (person is null || !person.IsActive) return TypedResults.NotFound();
        Rule.Require(!request.Password.Contains(person.Key, StringComparison.OrdinalIgnoreCase), SignInProblems.PasswordHoldsName);
        var place = Place.Of(http);
        if (person.HasPassword && !await Fits(request.CurrentPassword))
        {
            Rule.Require(await Fits(request.Password), SignInProblems.CurrentPasswordWrong);
            return TypedResults.NoContent();
        }
        db.Forget();
        await desk.EndAll(person.Id, except: caller.SessionId, SessionEnd.PasswordChanged, person.Id, place, ct);
        db.Record(AccessDeed.PasswordSet, person.Id, "", person.Id, place, clock.GetUtcNow());
        await Save(person.Id, await PasswordGate.HashOf(request.Password, ct), db, clock, ct);
        return TypedResults.NoContent();

        async Task<bool> Fits(string? password) => password is not null
            && await gate.Opens(person.Id, password, code: "", AccessDeed.SignInRefused, place, ct) != Opening.Refused;
    }

    private static async Task Save(Guid personId, string hash, DirectoryDb db, TimeProvider clock, CancellationToken ct)
    {
        var password = await db.Passwords.SingleOrDefaultAsync(p => p.Id == personId, ct);
        if (password is null) db.Passwords.Add(Password.Of(personId, hash, clock.GetUtcNow()));
        else password.Change(hash);
        var person = await db.People.SingleAsync(p => p.Id == personId, ct);
        person.PasswordWasSet();
        await db.SaveOrLoseRace(ct);
    }
}
