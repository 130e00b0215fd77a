using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Registration.SiteIdentity;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// The sponsor says which hospital each site is, which one leads, how many participants it plans and which of the hospital's
/// investigators leads there, and which listed places are outside the alliance.
/// </summary>
internal static class NameSites
{
    public sealed record Request(IReadOnlyList<Item> Sites);

    /// <param name="Number">The site's number.</param>
    /// <param name="OrganisationId">Whose it is; absent to un-name it.</param>
    /// <param name="Role">Lead or Participating.</param>
    /// <param name="IsOutside">It does not take part through the alliance.</param>
    /// <param name="Target">How many participants it plans.</param>
    /// <param name="Investigator">Who leads there, by the code in the hospital's profile.</param>
    /// <param name="RememberAlias">The written name at this city means that hospital in your later records too.</param>
    public sealed record Item(
        int Number, Guid? OrganisationId = null, SiteRole Role = SiteRole.Participating, bool IsOutside = false, int? Target = null,
        string? Investigator = null, bool RememberAlias = false);

    public sealed record Response(Guid Id, int Version, int Sites, int SitesWithoutOrganisation, int Leads) : IVersionedResponse;

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Sites).NotEmpty().Must(sites => sites is null || sites.Count <= 10_000);
            RuleFor(r => r.Sites).Must(sites => sites is null || sites.DistinctBy(site => site.Number).Count() == sites.Count)
                .WithName("number");
            RuleForEach(r => r.Sites).ChildRules(site =>
            {
                site.RuleFor(s => s.Number).GreaterThan(0);
                site.RuleFor(s => s.RememberAlias).Must((s, remember) => !remember || (s.OrganisationId is not null && !s.IsOutside));
                site.RuleFor(s => s.Target).InclusiveBetween(0, 10_000_000);
                site.RuleFor(s => s.Investigator).Length(1, 16);
                site.RuleFor(s => s.Role).Must((s, role) => !s.IsOutside || role is SiteRole.Participating);
            });
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPut("/{id:guid}/sites", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("NameSites")
        .WithSummary("Name the organisation, part, planned participants and investigator of any of the sites; the number after the last one adds a site")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        var application = await db.Applications.OwnedBy(caller).Include(a => a.Sites).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();

        var names = request.Sites.Select(s => new SiteName(s.Number, s.OrganisationId, s.Role, s.IsOutside, s.Target, s.Investigator)).ToArray();
        if (!IsRepeated(application, names) || request.Sites.Any(s => s.RememberAlias))
        {
            var now = clock.GetUtcNow();
            db.Expect(application, ifMatch.Version);
            var known = await db.Known(names.Select(name => name.OrganisationId), ct);
            application.NameSites(names, known, () => Guid.CreateVersion7(now), now);
            await db.Remember(Confirmed(application, request), caller.Actor, now, ct);
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(new Response(application.Id, application.Version, application.SiteCount,
            application.SitesInside.Count(s => s.OrganisationId is null), application.SitesInside.Count(s => s.Role is SiteRole.Lead)));
    }

    private static ConfirmedName[] Confirmed(Application application, Request request)
    {
        var byNumber = application.Sites.ToDictionary(site => site.Number);
        return [.. request.Sites.Where(s => s.RememberAlias)
            .Select(s => new ConfirmedName(s.Number, byNumber[s.Number].Name, byNumber[s.Number].City, s.OrganisationId!.Value))];
    }

    private static bool IsRepeated(Application application, SiteName[] names)
    {
        var byNumber = application.Sites.ToDictionary(site => site.Number);
        return Array.TrueForAll(names, name =>
            byNumber.TryGetValue(name.Number, out var site) && site.Is(name));
    }
}
