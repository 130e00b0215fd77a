using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Directory.Sessions;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.People;

/// <summary>
/// The administrator records a colleague: somebody new, another name, other roles, or no roles when their work here has ended. Whoever has
/// no password gets a fresh invitation. Nobody changes their own roles, so there is always an administrator left.
/// </summary>
internal static class RecordPerson
{
    public sealed record Request(string Name, IReadOnlyList<string> Roles);

    public sealed record Response(
        Guid PersonId, string Key, string Name, string Username, IReadOnlyList<string> Roles, string? Invitation,
        DateTimeOffset? InvitedUntil, int Version)
        : IVersionedResponse;

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Name).NotEmpty().MaximumLength(100);
            RuleForEach(r => r.Roles).Must(role => Roles.All.Contains(role))
                .WithMessage((_, role) => Problems.InChinese ? $"没有名为 {role} 的角色。" : $"There is no role '{role}'.");
        }
    }

    public static void Map(RouteGroupBuilder people) => people
        .MapPut("/{key:regex(^[A-Za-z0-9][A-Za-z0-9._-]{{0,39}}$)}", Handle)
        .Allow(Roles.OrganisationAdmin)
        .RequireOpenSignIn()
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("RecordPerson")
        .WithSummary("Record a colleague with their roles; without roles their work here has ended");

    private static async Task<Ok<Response>> Handle(
        string key, Request request, Caller caller, HttpContext http, IfMatch ifMatch, DirectoryDb db, SessionDesk desk, TimeProvider clock,
        CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == caller.OrganisationId, ct);
        db.Expect(organisation, ifMatch.Version);
        var staff = await db.People.Where(p => p.OrganisationId == organisation.Id).ToListAsync(ct);
        var myself = staff.SingleOrDefault(p => p.Id == caller.PersonId);
        var isMine = myself?.Key == Person.KeyOf(key);
        Rule.Require(!isMine || request.Roles.ToHashSet().SetEquals(myself!.Roles), PeopleProblems.NotOnesOwn);

        var roster = new Roster(db, organisation, staff, caller.PersonId, Place.Of(http), clock.GetUtcNow());
        var person = await roster.Admit(key, request.Name, request.Roles, desk, ct);
        var invitation = roster.Invite(person);
        await db.SaveOrLoseRace(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(
            person.Id, person.Key, person.Name, person.Username, person.Roles, invitation, person.InvitedUntil, organisation.Version));
    }
}
