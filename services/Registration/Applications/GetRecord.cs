using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>The imported record, byte for byte as it came.</summary>
internal static class GetRecord
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/record", Handle)
        .Allow(Roles.Sponsor, Roles.Intake)
        .WithName("GetRecord")
        .WithSummary("Read the imported record as it came")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        Guid id, Caller caller, RegistrationDb db, ContentStore content, HttpResponse response, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().ReadableBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        var (type, extension) = Kind(application.Record, content);
        return Contents.Send(content, response, application.Record.Sha256, type,
            $"{application.Number}_{application.RegistryId}.{extension}");
    }

    private static (string Type, string Extension) Kind(RecordFacts record, ContentStore content)
    {
        using var stream = content.Open(record.Sha256);
        if (stream?.ReadByte() is 0x1F) return ("application/gzip", "gz");
        return record.Format.EndsWith("xml", StringComparison.Ordinal) ? ("application/xml", "xml")
            : record.Format.EndsWith("csv", StringComparison.Ordinal) ? ("text/csv", "csv")
            : ("application/json", "json");
    }
}
