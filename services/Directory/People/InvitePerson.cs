using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Directory.Records;
using Trials.Directory.Sessions;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.People;

/// <summary>Gives a colleague without a password a fresh invitation; the one before stops working.</summary>
internal static class InvitePerson
{
    public sealed record Response(string Username, string Invitation, DateTimeOffset InvitedUntil);

    public static void Map(RouteGroupBuilder people) => people
        .MapPost("/{id:guid}/invitation", Handle)
        .Allow(Roles.OrganisationAdmin)
        .RequireOpenSignIn()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("InvitePerson")
        .WithSummary("Give a colleague a fresh invitation");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Caller caller, HttpContext http, DirectoryDb db, TimeProvider clock, CancellationToken ct)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == id && p.OrganisationId == caller.OrganisationId, ct);
        if (person is null) return TypedResults.NotFound();
        if (!person.IsActive) throw new RuleViolationException(PeopleProblems.HasLeft, person.Username);
        if (person.HasPassword) throw new RuleViolationException(PeopleProblems.HasPassword, person.Username);
        var now = clock.GetUtcNow();
        var invitation = person.Invite(now);
        db.Record(AccessDeed.Invited, person.Id, "", caller.PersonId, Place.Of(http), now);
        await db.SaveOrLoseRace(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(person.Username, invitation, person.InvitedUntil!.Value));
    }
}
