using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The facts of a study as they are, or as they were at any instant, with what changed them.</summary>
internal static class ReadFacts
{
    /// <param name="Facts">Those that held at that time, in the order of their fields.</param>
    /// <param name="History">The amendments that changed facts up to then, the oldest first.</param>
    public sealed record Response(IReadOnlyList<Fact> Facts, IReadOnlyList<Entry> History);

    public sealed record Fact(StudyField Field, int? Site, string Value);

    public sealed record Entry(DateTimeOffset From, int Amendment, IReadOnlyList<Change> Changes);

    public sealed record Change(StudyField Field, int? Site, string? Old, string New);

    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/facts", Handle)
        .AllowSignedIn()
        .WithName("ReadFacts")
        .WithSummary("The study's facts with every amendment in force, now or at ?at=")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Caller caller, RegistrationDb db, DateTimeOffset? at, CancellationToken ct)
    {
        var application = await db.Applications.VisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var facts = await db.StudyFacts.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) ?? StudyFacts.Of(id);
        var instant = at ?? DateTimeOffset.MaxValue;
        return TypedResults.Ok(new Response(
            [.. facts.At(application, instant).OrderBy(f => f.Key.Field).ThenBy(f => f.Key.Site)
                .Select(f => new Fact(f.Key.Field, f.Key.Site, f.Value))],
            [.. facts.Versions.Where(v => v.From <= instant).Select(v => new Entry(
                v.From, v.Amendment, [.. v.Changes.Select(c => new Change(c.Field, c.Site, c.Old, c.New))]))]));
    }
}
