using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// The content of a document, for the sponsor, intake, and the offices and investigators of a site's hospital. Committees read it in
/// Ethics, after declaring conflicts; coordinators do not read dossiers. What is confidential, hospitals do not read.
/// </summary>
internal static class ReadDocument
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/documents/{documentId:guid}/content", Handle)
        .Allow(Roles.Sponsor, Roles.Intake, Roles.InstitutionOffice, Roles.Investigator)
        .WithName("ReadDocument")
        .WithSummary("Read a document's content; ranges are served")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        Guid id, Guid documentId, Caller caller, RegistrationDb db, ContentStore content, HttpResponse response, CancellationToken ct)
    {
        var found = await db.Applications.ReadableBy(caller).Where(a => a.Id == id).AsNoTracking()
            .SelectMany(a => a.Documents, (a, document) => new { a.SponsorId, Document = document })
            .SingleOrDefaultAsync(f => f.Document.Id == documentId, ct);
        if (found is not { Document: var document }) return TypedResults.NotFound();
        return document.IsConfidential && !ApplicationQueries.ReadsConfidential(caller, found.SponsorId) ? TypedResults.NotFound()
            : Contents.Send(content, response, document.Sha256, document.MediaType, document.FileName);
    }
}
