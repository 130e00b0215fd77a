using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Directory.V1;
using Trials.Directory.Data;
using Trials.Directory.People;
using Trials.Directory.Sessions;
using Trials.Web;

namespace Trials.Directory.Organisations;

/// <summary>
/// Admits an organisation or records what changed, with the people named. People not named stay as they are; one without roles has left.
/// Repeating it changes nothing but the invitations, which are issued anew because only their hashes are kept.
/// </summary>
internal static class RecordOrganisation
{
    public sealed record Request(
        OrganisationKind Kind, string Name, MembershipStatus Membership, string? City = null, string? Grade = null,
            IReadOnlyList<Staff>? People = null);

    public sealed record Staff(string Key, string Name, IReadOnlyList<string> Roles);

    public sealed record Response(Guid OrganisationId, string Code, int Version, IReadOnlyList<Admitted> People) : IVersionedResponse;

    public sealed record Admitted(string Key, Guid PersonId, string Username, string? Invitation);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Name).NotEmpty().MaximumLength(300);
            RuleFor(r => r.City).MaximumLength(100);
            RuleFor(r => r.Grade).MaximumLength(20);
            RuleFor(r => r.People).Must(people => people is null || AreDistinct(people))
                .WithMessage(_ => Problems.InChinese ? "最多 200 人，每人须有不同的 key。" : "At most 200 people, each with a key of their own.");
            RuleForEach(r => r.People).ChildRules(person =>
            {
                person.RuleFor(p => p.Key).Matches("^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$");
                person.RuleFor(p => p.Name).NotEmpty().MaximumLength(100);
                person.RuleForEach(p => p.Roles).Must(role => Roles.All.Contains(role))
                    .WithMessage((_, role) => Problems.InChinese ? $"没有名为 {role} 的角色。" : $"There is no role '{role}'.");
            });
        }

        private static bool AreDistinct(IReadOnlyList<Staff> people) =>
            people.Count <= 200 && people.All(p => p is not null) && people.DistinctBy(p => Person.KeyOf(p.Key)).Count() == people.Count;
    }

    public static void Map(RouteGroupBuilder organisations) => organisations
        .MapPut("/{code:regex(^[A-Za-z0-9][A-Za-z0-9._-]{{0,63}}$)}", Handle)
        .Allow(Roles.AllianceOffice)
        .Validate<Request, Validator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("RecordOrganisation")
        .WithSummary("Admit an organisation with its people, or record what changed");

    private static async Task<Ok<Response>> Handle(
        string code, Request request, Caller caller, HttpContext http, IfMatch ifMatch, DirectoryDb db, SessionDesk desk,
        TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = Organisation.KeyOf(code);
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.CodeKey == key, ct);
        var staff = organisation is null ? [] : await db.People.Where(p => p.OrganisationId == organisation.Id).ToListAsync(ct);
        if (organisation is null) db.Organisations.Add(organisation = Organisation.Admit(Guid.CreateVersion7(now), code, request.Kind));
        db.Expect(organisation, ifMatch.Version);

        var changed = organisation.Describe(request.Kind, request.Name, request.City, request.Grade, request.Membership);
        if (changed) db.PublishWhole(organisation, caller.Actor);
        var admitted = new List<Admitted>();
        var roster = new Roster(db, organisation, staff, caller.PersonId, Place.Of(http), now);
        foreach (var named in request.People ?? [])
        {
            var person = await roster.Admit(named.Key, named.Name, named.Roles, desk, ct);
            admitted.Add(new Admitted(named.Key, person.Id, person.Username, roster.Invite(person)));
        }
        await db.SaveOrLoseRace(ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(organisation.Id, organisation.Code, organisation.Version, admitted));
    }
}
