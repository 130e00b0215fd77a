using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>The sponsor, or the alliance, puts up for release what is known of an accepted trial now. Nothing becomes public by it.</summary>
internal static class StagePublicRecord
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/public-record/staging", Handle)
        .Allow(Roles.Sponsor, Roles.Coordinator)
        .WithName("StagePublicRecord")
        .WithSummary("Put the trial's present record up for release, and read exactly what would become newly public")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<PublicRecordView>, NotFound>> Handle(
        Guid id, Caller caller, IfMatch ifMatch, RegistrationDb db, ContentStore content, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        if (await db.PublicRecordOf(id, caller, ct) is not { } record) return TypedResults.NotFound();
        db.Expect(record, ifMatch.Version);
        var application = await db.Applications.AsNoTracking().Include(a => a.Sites).SingleAsync(a => a.Id == id, ct);
        Rule.Require(application.AcceptedAt is not null, RegisterProblems.NotAcceptedYet);
        var current = await db.Current(record, ct);
        record.Stage(await PublicDraft.Of(db, content, application, ct), current, caller.PersonId, clock.GetUtcNow());
        await work.Commit(ct);
        return TypedResults.Ok(PublicRecordView.Of(record, current, caller));
    }
}
