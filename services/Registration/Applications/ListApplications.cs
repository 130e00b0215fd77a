using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>The applications the caller sees, in the order they were begun.</summary>
internal static class ListApplications
{
    public sealed record Item(
        Guid Id, string Number, ApplicationStatus Status, string Title, string? RegistryId, Guid SponsorId, int Sites,
        DateTimeOffset CreatedAt, DateTimeOffset? SubmittedAt, DateTimeOffset? AcceptedAt, int Version);

    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("", Handle)
        .AllowSignedIn()
        .WithName("ListApplications")
        .WithSummary("List applications, oldest first; of one status with ?status=");

    private static async Task<Ok<Page<Item>>> Handle(
        Caller caller, RegistrationDb db, Guid? after, int? take, ApplicationStatus? status, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var applications = db.Applications.AsNoTracking().VisibleTo(caller);
        if (status is { } only) applications = applications.Where(a => a.Status == only);
        if (paging.After is { } last) applications = applications.Where(a => a.Id > last);
        var items = await applications.OrderBy(a => a.Id).Take(paging.Size + 1)
            .Select(a => new Item(a.Id, a.Number, a.Status, a.Title, a.RegistryId, a.SponsorId, a.SiteCount,
                a.CreatedAt, a.SubmittedAt, a.AcceptedAt, a.Version))
            .ToListAsync(ct);
        return TypedResults.Ok(paging.Page(items, item => item.Id));
    }
}
