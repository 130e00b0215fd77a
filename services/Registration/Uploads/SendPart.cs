using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Registration.Applications;
using Trials.Web;

namespace Trials.Registration.Uploads;

/// <summary>One part of a large document. The part that makes it whole files it, once its hash and its content are what they should be.</summary>
internal static class SendPart
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPatch("/{id:guid}/uploads/{uploadId:guid}", Handle)
        .Allow(Roles.Sponsor)
        .WithName("SendPart")
        .WithSummary("Send a part of an upload: its bytes are the body, Upload-Offset says where they begin")
        .WithMetadata(new DisableRequestSizeLimitAttribute()) // the upload's own length is the limit, counted while storing
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static async Task<Results<Ok<UploadView>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Guid uploadId, [AsParameters] DocumentTools tools, PartialContents partial, Caller caller, HttpContext http, CancellationToken ct)
    {
        if (await tools.Db.UploadOf(id, uploadId, caller, ct) is not { } upload) return TypedResults.NotFound();
        if (!long.TryParse(http.Request.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Refusals.Of(StatusCodes.Status400BadRequest, UploadProblems.OffsetMissing);
        if (upload.DocumentId is not null) return TypedResults.Ok(upload.Say(partial, http.Response));

        try
        {
            if (!await partial.Append(uploadId, offset, http.Request.Body, upload.Length, ct))
                return Refusals.Of(StatusCodes.Status409Conflict, UploadProblems.Offset, upload.Say(partial, http.Response).Offset);
        }
        catch (ContentTooLargeException)
        {
            return Refusals.TooLarge(upload.Length);
        }
        upload.Touch(tools.Clock.GetUtcNow());
        await tools.Db.SaveChangesAsync(ct);
        if (partial.LengthOf(uploadId) == upload.Length && await Finish(upload, tools, partial, caller, ct) is { } refused) return refused;
        return TypedResults.Ok(upload.Say(partial, http.Response));
    }

    private static async Task<ProblemHttpResult?> Finish(
        Upload upload, DocumentTools tools, PartialContents partial, Caller caller, CancellationToken ct)
    {
        if (await partial.Finish(upload.Id, upload.Sha256, ct) is not { } stored)
            return Refusals.Of(StatusCodes.Status409Conflict, UploadProblems.Hash);
        if (await DocumentFiling.Read(upload.Written, stored, tools.Content, ct) is not { } draft)
            return Refusals.Of(StatusCodes.Status415UnsupportedMediaType, ApplicationProblems.DocumentType);

        await DocumentFiling.File(upload.ApplicationId, draft, tools, caller, null, upload, ct);
        return null;
    }
}
