using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The sponsor's notices on a study and the state they make, for everybody who sees the application.</summary>
internal static class ReadNotices
{
    public sealed record Response(StudyState State, IReadOnlyList<NoticeView> Items);

    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/notices", Handle)
        .AllowSignedIn()
        .WithName("ListNotices")
        .WithSummary("How far the sponsor says the study is, and its notices by number")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        if (!await db.Applications.VisibleTo(caller).AnyAsync(a => a.Id == id, ct)) return TypedResults.NotFound();
        var notices = await db.Notices.AsNoTracking().Where(n => n.ApplicationId == id).OrderBy(n => n.Number).ToListAsync(ct);
        return TypedResults.Ok(new Response(StudyNotice.StateAfter(notices), [.. notices.Select(NoticeView.Of)]));
    }
}
