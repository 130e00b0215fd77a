using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Uploads;

/// <summary>How far an upload has come, so that it goes on where it broke off.</summary>
internal static class ReadUpload
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapMethods("/{id:guid}/uploads/{uploadId:guid}", [HttpMethods.Get, HttpMethods.Head], Handle)
        .Allow(Roles.Sponsor)
        .WithName("ReadUpload")
        .WithSummary("How far an upload has come; HEAD says it in Upload-Offset and Upload-Complete")
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The upload of an own application.</summary>
    public static Task<Upload?> UploadOf(this RegistrationDb db, Guid application, Guid upload, Caller caller, CancellationToken ct) =>
        db.Uploads.SingleOrDefaultAsync(u => u.Id == upload && u.ApplicationId == application
            && db.Applications.Any(a => a.Id == application && a.SponsorId == caller.OrganisationId), ct);

    /// <summary>Says in the draft's headers how far it has come.</summary>
    public static UploadView Say(this Upload upload, PartialContents partial, HttpResponse response)
    {
        var view = UploadView.Of(upload, partial.LengthOf(upload.Id));
        response.Headers["Upload-Offset"] = view.Offset.ToString(CultureInfo.InvariantCulture);
        response.Headers["Upload-Complete"] = view.DocumentId is null ? "?0" : "?1";
        response.Headers.CacheControl = "no-store";
        return view;
    }

    private static async Task<Results<Ok<UploadView>, NotFound>> Handle(
        Guid id, Guid uploadId, Caller caller, RegistrationDb db, PartialContents partial, HttpResponse response, CancellationToken ct) =>
        await db.UploadOf(id, uploadId, caller, ct) is not { } upload ? TypedResults.NotFound() : TypedResults.Ok(upload.Say(partial, response));
}
