using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>One line of the register.</summary>
internal sealed record TrialLine(Guid TrialId, string Title, string? RegistryId, string? Sponsor, bool IsStopped, DateTimeOffset ReleasedAt);

/// <summary>Everybody finds every published trial, by Chinese and English words, the newest first.</summary>
internal static class FindTrials
{
    public static void Map(RouteGroupBuilder register) => register
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithName("FindTrials")
        .WithSummary("Find published trials that have every word of the query, in Chinese or English; all of them without one");

    private static async Task<Ok<Page<TrialLine>>> Handle(string? query, Guid? after, int? take, RegistrationDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var found = db.PublicRecords.AsNoTracking().Where(r => r.Released > 0);
        foreach (var term in SearchTerms.Asked(query)) found = found.Where(r => db.PublicTerms.Any(t => t.Term == term && t.TrialId == r.Id));
        if (after is { } last)
        {
            var since = await db.PublicRecords.Where(r => r.Id == last).Select(r => r.ReleasedAt).SingleOrDefaultAsync(ct);
            found = found.Where(r => r.ReleasedAt < since || (r.ReleasedAt == since && r.Id.CompareTo(last) < 0));
        }
        var page = await found.OrderByDescending(r => r.ReleasedAt).ThenByDescending(r => r.Id).Take(paging.Size + 1)
            .Select(r => new TrialLine(r.Id, r.Title, r.RegistryId, r.Sponsor,
                db.StoppedTrials().Contains(r.Id), r.ReleasedAt!.Value)).ToListAsync(ct);
        return TypedResults.Ok(paging.Page<TrialLine>(page, line => line.TrialId));
    }

    /// <summary>The words a trial is found by: titles, numbers, who, what for, with what, and where.</summary>
    public static IReadOnlySet<string> TermsOf(PublicContent content)
    {
        var record = content.Record();
        return SearchTerms.Of(
        [
            record.RegistryId, record.PublicTitle, record.ScientificTitle, record.Acronym, record.SponsorName, .. record.SecondaryIds,
            .. record.Collaborators, .. record.Conditions, .. record.Interventions.Select(i => i.Name), .. record.Countries,
            .. record.Locations.SelectMany(l => (string?[])[l.Name, l.City]),
        ]);
    }
}
