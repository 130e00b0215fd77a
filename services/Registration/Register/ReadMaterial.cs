using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>Recruitment material in the version that is public now, which is one the committee approved (REC-01).</summary>
internal static class ReadMaterial
{
    public static void Map(RouteGroupBuilder register) => register
        .MapGet("/{trialId:guid}/materials/{documentId:guid}", Handle)
        .AllowAnonymous()
        .WithName("ReadMaterial")
        .WithSummary("Read approved recruitment material of a published trial")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        Guid trialId, Guid documentId, RegistrationDb db, ContentStore content, HttpResponse response, CancellationToken ct)
    {
        var record = await db.PublicRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == trialId && r.Released > 0, ct);
        if (record is null) return TypedResults.NotFound();
        var material = (await db.Current(record, ct)).Materials.SingleOrDefault(m => m.DocumentId == documentId);
        return material is null ? TypedResults.NotFound()
            : Contents.Send(content, response, material.Sha256, material.MediaType, material.FileName);
    }
}
