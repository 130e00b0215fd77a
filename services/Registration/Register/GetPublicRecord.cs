using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>Where the public record stands, with the difference that waits for its release.</summary>
internal static class GetPublicRecord
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/public-record", Handle)
        .Allow(Roles.Sponsor, Roles.Intake, Roles.Coordinator, Roles.AllianceOffice)
        .WithName("GetPublicRecord")
        .WithSummary("Read where the trial's public record stands and what a release would make newly public")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<PublicRecordView>, NotFound>> Handle(Guid id, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        if (!await db.Applications.VisibleTo(caller).AnyAsync(a => a.Id == id, ct)) return TypedResults.NotFound();
        var record = await db.PublicRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? PublicRecord.Of(id);
        return TypedResults.Ok(PublicRecordView.Of(record, await db.Current(record, ct), caller));
    }
}
