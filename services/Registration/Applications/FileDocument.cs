using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>
/// One version of one document comes as the body of a request and goes straight to the content store. The version never changes
/// afterwards: the same content again is the same document, other content needs another version.
/// </summary>
internal static class FileDocument
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPut("/{id:guid}/documents/{code}/{version}", Handle)
        .Allow(Roles.Sponsor)
        .WithName("FileDocument")
        .WithSummary("File a version of a document: the file itself is the body; ?date=, ?language= and ?protocolVersion= say what is written on it, ?confidential=true who reads it")
        .WithMetadata(new DisableRequestSizeLimitAttribute()) // the limit is configured, and counted while storing
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<Results<Ok<DocumentView>, NotFound, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] WrittenOn written, [AsParameters] DocumentTools tools, Caller caller, IfMatch ifMatch, HttpRequest request,
        CancellationToken ct)
    {
        if (written.Fault() is { } fault) return fault;
        var seen = await tools.Db.Applications.AsNoTracking().OwnedBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (seen is null) return TypedResults.NotFound();
        DocumentFiling.RequireTakes(seen, written);

        var limit = tools.Options.Value.DocumentLimit;
        if (request.ContentLength > limit) return Refusals.TooLarge(limit);
        StoredContent stored;
        try
        {
            stored = await tools.Content.Save(request.Body, limit, ct);
        }
        catch (ContentTooLargeException)
        {
            return Refusals.TooLarge(limit);
        }
        if (await DocumentFiling.Read(written, stored, tools.Content, ct) is not { } draft)
            return Refusals.Of(StatusCodes.Status415UnsupportedMediaType, ApplicationProblems.DocumentType);
        return TypedResults.Ok(await DocumentFiling.File(id, draft, tools, caller, ifMatch.Version, null, ct));
    }
}
