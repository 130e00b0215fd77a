using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Committees;

/// <summary>The committees on record with the days on which they meet, for everybody: days alone, never what comes before them.</summary>
internal static class ListPublicCommittees
{
    /// <param name="OrganisationId">Its hospital.</param>
    /// <param name="Name">As the committee calls itself.</param>
    /// <param name="Meetings">The days from today on, in China, to which a meeting is called.</param>
    public sealed record Item(Guid OrganisationId, string Name, IReadOnlyList<DateOnly> Meetings);

    public static void Map(IEndpointRouteBuilder ethics) => ethics
        .MapGet("/public/committees", Handle)
        .AllowAnonymous()
        .WithTags("Committees")
        .WithName("ListPublicCommittees")
        .WithSummary("The committees and the days on which they meet");

    private static async Task<Ok<Page<Item>>> Handle(EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var called = await db.Reviews.AsNoTracking().Where(r => r.Status == ReviewStatus.Scheduled)
            .Select(r => new { r.LeadOrganisationId, r.Notice }).ToListAsync(ct);
        var days = called.Where(r => r.Notice is not null).ToLookup(r => r.LeadOrganisationId, r => WorkingCalendar.China.DateOf(r.Notice!.At));
        var committees = await db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(ct);
        return TypedResults.Ok(new Page<Item>(
            [.. committees.Select(c => new Item(c.Id, c.Name, [.. days[c.Id].Where(day => day >= today).Distinct().Order()]))], null));
    }
}
