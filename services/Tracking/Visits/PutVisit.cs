using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Visits;

/// <summary>The reader has seen what changed up to an instant, at most now; an older one changes nothing.</summary>
internal static class PutVisit
{
    public sealed record Request(DateTimeOffset SeenUntil);

    public sealed record Response(DateTimeOffset SeenUntil);

    public static void Map(RouteGroupBuilder tracking) => tracking
        .MapPut("/visit", Handle)
        .AllowSignedIn()
        .WithName("PutVisit")
        .WithSummary("Remember up to when I have seen what changed");

    private static async Task<Ok<Response>> Handle(Request request, Caller caller, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var seen = (request.SeenUntil < now ? request.SeenUntil : now).ToUniversalTime();
        var visit = await db.Visits.SingleOrDefaultAsync(v => v.PersonId == caller.PersonId, ct);
        if (visit is null) db.Visits.Add(visit = new Visit { PersonId = caller.PersonId, At = seen });
        else if (seen > visit.At) visit.At = seen;
        await db.SaveOrLoseRace(ct);
        return TypedResults.Ok(new Response(visit.At));
    }
}
