using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Search;

/// <summary>
/// Finds trials by words of their number, title and registry number, and by names of the sites the reader may see; every word must be found.
/// </summary>
internal static class SearchTrials
{
    private const int MostWords = 8;

    public static void Map(RouteGroupBuilder tracking) => tracking
        .MapGet("/search", Handle)
        .AllowSignedIn()
        .WithName("SearchTrackedTrials")
        .WithSummary("Find trials I may see by number, title, registry number or site name");

    private static async Task<Ok<Page<TrialView>>> Handle(string? q, Guid? after, int? take, Caller caller, TrackingDb db, CancellationToken ct)
    {
        var words = (q ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords).ToList();
        if (words.Count == 0) return TypedResults.Ok(new Page<TrialView>([], null));
        var paging = new Paging(after, take);
        var (organisation, all, isSponsor) = (caller.OrganisationId, caller.SeesAllTrials(), caller.Is(Roles.Sponsor));
        var found = db.TrialsVisibleTo(caller);
        foreach (var word in words)
        {
            found = found.Where(t => t.Words!.Contains(word) || db.Sites.Any(s => s.TrialId == t.Id && s.Words!.Contains(word)
                && (all || s.OrganisationId == organisation || (isSponsor && t.SponsorId == organisation))));
        }
        if (after is { } last) found = found.Where(t => t.Id > last);
        var trials = await found.OrderBy(t => t.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page([.. trials.Select(TrialView.Of)], view => view.TrialId));
    }
}
