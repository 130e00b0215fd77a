using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Documents;

/// <summary>Which documents an application had at an instant, with their hashes.</summary>
internal static class ReadDossier
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/dossier", Handle)
        .AllowSignedIn()
        .WithName("ReadDossier")
        .WithSummary("List the documents as they stood ?at= an instant, by default now")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<DossierManifest>, NotFound>> Handle(
        Guid id, Caller caller, RegistrationDb db, DateTimeOffset? at, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().VisibleTo(caller).Include(a => a.Documents)
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        return application is null ? TypedResults.NotFound()
            : TypedResults.Ok(DossierManifest.Of(id, application.Number, application.Documents, at));
    }
}
