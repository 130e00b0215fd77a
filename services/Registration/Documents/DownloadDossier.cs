using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Documents;

/// <summary>
/// The documents as they stood at an instant in one ZIP, streamed: the manifest with every hash first, then the files. The same instant and
/// the same reader get the same bytes. What is confidential stands in the manifest; its content is there for those who read it.
/// </summary>
internal static class DownloadDossier
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/dossier/archive", Handle)
        .Allow(Roles.Sponsor, Roles.Intake, Roles.InstitutionOffice, Roles.Investigator)
        .WithName("DownloadDossier")
        .WithSummary("Download the documents as they stood ?at= an instant, with manifest.json, as one ZIP")
        .Produces(StatusCodes.Status200OK, contentType: "application/zip")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<PushStreamHttpResult, NotFound>> Handle(
        Guid id, Caller caller, RegistrationDb db, ContentStore content, HttpResponse response, DateTimeOffset? at, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().ReadableBy(caller).Include(a => a.Documents)
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();

        var manifest = DossierManifest.Of(id, application.Number, application.Documents, at);
        var readsAll = ApplicationQueries.ReadsConfidential(caller, application.SponsorId);
        // ZipArchive writes the few bytes that end an entry synchronously; contents are copied asynchronously.
        response.HttpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(body => Write(manifest, readsAll, content, body, ct), "application/zip", $"{application.Number}.zip");
    }

    private static async Task Write(DossierManifest manifest, bool readsAll, ContentStore content, Stream body, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await using (var index = await Entry(zip, "manifest.json", manifest.AsOf, ct))
            await JsonSerializer.SerializeAsync(index, manifest, Json, ct);
        foreach (var document in manifest.Documents.Where(document => readsAll || !document.IsConfidential))
        {
            await using var stored = content.Open(document.Sha256)
                ?? throw new InvalidOperationException($"Content {document.Sha256} is recorded but not in the store.");
            await using var file = await Entry(zip, document.FileName, document.FiledAt, ct);
            await stored.CopyToAsync(file, ct);
        }
    }

    // Stored and not packed: what is filed is packed already, and the bytes depend on no packer's version.
    private static Task<Stream> Entry(ZipArchive zip, string name, DateTimeOffset? at, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = at?.ToUniversalTime() ?? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.OpenAsync(ct);
    }
}
