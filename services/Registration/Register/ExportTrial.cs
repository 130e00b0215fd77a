using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Registration.Records.Export;

namespace Trials.Registration.Register;

/// <summary>The public record as a file for other registers.</summary>
internal static class ExportTrial
{
    public static void Map(RouteGroupBuilder register) => register
        .MapGet("/{trialId:guid}/export", Handle)
        .AllowAnonymous()
        .WithName("ExportPublicTrial")
        .WithSummary("Read the public record as ictrp-xml, fhir-r5, usdm-v4 or record-csv; the header Not-Carried names what is not in it")
        .Produces(StatusCodes.Status200OK)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Handle(
        Guid trialId, string? format, RegistrationDb db, HttpResponse response, CancellationToken ct)
    {
        if (ExportApplication.FormatOf(format) is not { } chosen) return ExportApplication.ChooseAFormat();
        var record = await db.PublicRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == trialId && r.Released > 0, ct);
        if (record is null) return TypedResults.NotFound();
        return ExportApplication.Send(RecordExport.Of((await db.Current(record, ct)).Record(), chosen), chosen, record.RegistryId ?? trialId.ToString(), response);
    }
}
