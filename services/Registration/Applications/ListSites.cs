using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>The sites of an application by number, a page at a time; a hospital sees its own and the lead.</summary>
internal static class ListSites
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/sites", Handle)
        .AllowSignedIn()
        .WithName("ListSites")
        .WithSummary("List the sites by number, those after ?after= first")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<SiteView>>, NotFound>> Handle(
        Guid id, Caller caller, RegistrationDb db, int? after, int? take, CancellationToken ct)
    {
        var sponsor = await db.Applications.VisibleTo(caller).Where(a => a.Id == id).Select(a => (Guid?)a.SponsorId).SingleOrDefaultAsync(ct);
        if (sponsor is null) return TypedResults.NotFound();

        var size = new Paging(null, take).Size;
        var from = after ?? 0;
        var rows = await db.SitesVisibleTo(caller, id, sponsor.Value).AsNoTracking().Where(s => s.Number > from).OrderBy(s => s.Number).Take(size + 1)
            .Select(s => new { Site = s, Organisation = db.Organisations.Where(o => o.Id == s.OrganisationId).Select(o => o.Name).FirstOrDefault() })
            .ToListAsync(ct);
        var next = rows.Count > size ? rows[size - 1].Site.Number.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new Page<SiteView>([.. rows.Take(size).Select(row => SiteView.Of(row.Site, row.Organisation))], next));
    }
}
