using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Data;

namespace Trials.Registration.Register;

/// <summary>One public fact, named in the reader's language, with its number in the WHO's data set.</summary>
internal sealed record FactView(string Key, string Name, int? WhoItem, string Value);

/// <summary>A released version and when it was released.</summary>
internal sealed record VersionLine(int Number, DateTimeOffset ReleasedAt);

/// <summary>
/// What the public reads of a trial. Whether it is stopped is told as it is now, whatever was released: a stop waits for no release (MR-47).
/// </summary>
internal sealed record TrialView(
    Guid TrialId, int Number, DateTimeOffset ReleasedAt, bool IsStopped, bool IsArchived, IReadOnlyList<FactView> Facts,
    IReadOnlyList<PublicMaterial> Materials, IReadOnlyList<VersionLine> Versions);

/// <summary>The public record of one trial, in its newest or any earlier version.</summary>
internal static class GetTrial
{
    public static void Map(RouteGroupBuilder register)
    {
        register.MapGet("/{trialId:guid}", (Guid trialId, RegistrationDb db, CancellationToken ct) => Handle(trialId, null, db, ct))
            .AllowAnonymous()
            .WithName("GetPublicTrial")
            .WithSummary("Read the public record of a trial, with the list of all its versions")
            .ProducesProblem(StatusCodes.Status404NotFound);
        register.MapGet("/{trialId:guid}/versions/{number:int}",
                (Guid trialId, int number, RegistrationDb db, CancellationToken ct) => Handle(trialId, number, db, ct))
            .AllowAnonymous()
            .WithName("GetPublicTrialVersion")
            .WithSummary("Read an earlier version of the public record")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<TrialView>, NotFound>> Handle(Guid trialId, int? number, RegistrationDb db, CancellationToken ct)
    {
        var record = await db.PublicRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == trialId && r.Released > 0, ct);
        if (record is null) return TypedResults.NotFound();
        var wanted = number ?? record.Released;
        var version = await db.PublicVersions.AsNoTracking().SingleOrDefaultAsync(v => v.TrialId == trialId && v.Number == wanted, ct);
        if (version is null) return TypedResults.NotFound();
        var all = await db.PublicVersions.Where(v => v.TrialId == trialId).OrderBy(v => v.Number)
            .Select(v => new VersionLine(v.Number, v.ReleasedAt)).ToListAsync(ct);
        var isStopped = await db.StoppedTrials().ContainsAsync(trialId, ct);
        return TypedResults.Ok(new TrialView(
            trialId, version.Number, version.ReleasedAt, isStopped, record.Status is PublicRecordStatus.Archived,
            [.. version.Content.Fields.Select(f => new FactView(f.Key, PublicItems.Name(f.Item), PublicItems.WhoNumber(f.Item), f.Value))],
            version.Content.Materials, all));
    }
}
