using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>The alliance closes a published record; every released version stays readable.</summary>
internal static class ArchivePublicRecord
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/public-record/archive", Handle)
        .Allow(Roles.Coordinator)
        .Validate<RecordReason, RecordReason.Validator>()
        .WithName("ArchivePublicRecord")
        .WithSummary("Close a published record: it takes no further version and stays readable")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<PublicRecordView>, NotFound>> Handle(
        Guid id, RecordReason request, Caller caller, IfMatch ifMatch, RegistrationDb db, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        if (await db.PublicRecordOf(id, caller, ct) is not { } record) return TypedResults.NotFound();
        db.Expect(record, ifMatch.Version);
        record.Archive(request.Reason);
        await work.Commit(ct);
        return TypedResults.Ok(PublicRecordView.Of(record, await db.Current(record, ct), caller));
    }
}
