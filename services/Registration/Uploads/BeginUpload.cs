using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Applications;
using Trials.Web;

namespace Trials.Registration.Uploads;

/// <summary>
/// The sponsor begins to send a large document in parts, as the IETF draft on resumable uploads does it: the offset is asked for with
/// HEAD and every part comes with PATCH and its Upload-Offset.
/// </summary>
internal static class BeginUpload
{
    public sealed record Request(
        string Code, string Version, string Date, string Language, long Length, string Sha256, bool IsConfidential = false,
        string? ProtocolVersion = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Length).GreaterThan(0);
            RuleFor(r => r.Sha256).Matches("^[0-9a-f]{64}\\z");
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/uploads", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("BeginUpload")
        .WithSummary("Begin a document that comes in parts: what is written on it, its length and its SHA-256")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static async Task<Results<Created<UploadView>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [AsParameters] DocumentTools tools, Caller caller, CancellationToken ct)
    {
        var written = new WrittenOn
        {
            Code = request.Code, Version = request.Version, Date = request.Date, Language = request.Language, Confidential = request.IsConfidential,
            ProtocolVersion = request.ProtocolVersion,
        };
        if (written.Fault() is { } fault) return fault;
        var application = await tools.Db.Applications.AsNoTracking().OwnedBy(caller).SingleOrDefaultAsync(a => a.Id == id, ct);
        if (application is null) return TypedResults.NotFound();
        DocumentFiling.RequireTakes(application, written);
        if (request.Length > tools.Options.Value.DocumentLimit) return Refusals.TooLarge(tools.Options.Value.DocumentLimit);

        var now = tools.Clock.GetUtcNow();
        var upload = Upload.Begin(Guid.CreateVersion7(now), id, written, request.Length, request.Sha256, caller.PersonId, now);
        tools.Db.Uploads.Add(upload);
        await tools.Db.SaveChangesAsync(ct);
        return TypedResults.Created($"/registration/applications/{id}/uploads/{upload.Id}", UploadView.Of(upload, 0));
    }
}

/// <summary>How far an upload has come.</summary>
/// <param name="UploadId">Its id.</param>
/// <param name="Offset">Bytes that have arrived: where to go on.</param>
/// <param name="Length">Bytes in all.</param>
/// <param name="DocumentId">The filed document, once all has arrived.</param>
internal sealed record UploadView(Guid UploadId, long Offset, long Length, Guid? DocumentId)
{
    public static UploadView Of(Upload upload, long offset) =>
        new(upload.Id, upload.DocumentId is null ? offset : upload.Length, upload.Length, upload.DocumentId);
}
