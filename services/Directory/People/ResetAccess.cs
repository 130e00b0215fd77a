using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Directory.Records;
using Trials.Directory.Sessions;
using Trials.Directory.SignIn;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.People;

/// <summary>
/// For a lost phone or a forgotten password: removes a colleague's second factors, or their password, and signs them out everywhere. After
/// a lost password an invitation lets them in again. Never one's own; always recorded.
/// </summary>
internal static class ResetAccess
{
    public static void Map(RouteGroupBuilder people)
    {
        people.MapDelete("/{id:guid}/second-factor", (Guid id, Caller caller, HttpContext http, DirectoryDb db, SessionDesk desk, TimeProvider clock, CancellationToken ct) =>
                Handle(id, RemoveSecondFactors, "authenticator passkeys", caller, http, db, desk, clock, ct))
            .Described("ResetSecondFactor", "Remove a colleague's second factors");
        people.MapDelete("/{id:guid}/password", (Guid id, Caller caller, HttpContext http, DirectoryDb db, SessionDesk desk, TimeProvider clock, CancellationToken ct) =>
                Handle(id, RemovePassword, "password", caller, http, db, desk, clock, ct))
            .Described("ResetPassword", "Remove a colleague's password");
    }

    private static void Described(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .Allow(Roles.OrganisationAdmin)
        .RequireFreshSignIn()
        .RequireOpenSignIn()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName(name)
        .WithSummary(summary);

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, Func<Person, DirectoryDb, CancellationToken, Task> remove, string what, Caller caller, HttpContext http, DirectoryDb db,
        SessionDesk desk, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(id, ct);
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == id && p.OrganisationId == caller.OrganisationId, ct);
        if (person is null) return TypedResults.NotFound();
        Rule.Require(person.Id != caller.PersonId, PeopleProblems.NotOnesOwn);
        await remove(person, db, ct);
        var place = Place.Of(http);
        await desk.EndAll(id, except: null, SessionEnd.ByTheAdministrator, caller.PersonId, place, ct);
        db.Record(AccessDeed.AccessReset, id, what, caller.PersonId, place, clock.GetUtcNow());
        await work.Commit(ct);
        return TypedResults.NoContent();
    }

    private static async Task RemoveSecondFactors(Person person, DirectoryDb db, CancellationToken ct)
    {
        await db.Authenticators.Where(a => a.Id == person.Id).ExecuteDeleteAsync(ct);
        await db.Passkeys.Where(p => p.PersonId == person.Id).ExecuteDeleteAsync(ct);
    }

    private static async Task RemovePassword(Person person, DirectoryDb db, CancellationToken ct)
    {
        await db.Passwords.Where(p => p.Id == person.Id).ExecuteDeleteAsync(ct);
        person.PasswordWasReset();
    }
}
