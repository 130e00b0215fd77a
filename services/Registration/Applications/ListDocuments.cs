using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>The documents of an application, every version, in the order they were filed.</summary>
internal static class ListDocuments
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapGet("/{id:guid}/documents", Handle)
        .AllowSignedIn()
        .WithName("ListDocuments")
        .WithSummary("List the documents with their versions and hashes; ?current=true leaves superseded versions out")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<DocumentView>>, NotFound>> Handle(
        Guid id, Caller caller, RegistrationDb db, Guid? after, int? take, bool? current, CancellationToken ct)
    {
        var version = await db.Applications.VisibleTo(caller).Where(a => a.Id == id).Select(a => (int?)a.Version).SingleOrDefaultAsync(ct);
        if (version is null) return TypedResults.NotFound();

        var paging = new Paging(after, take);
        var documents = db.Documents.AsNoTracking().Where(d => d.ApplicationId == id);
        if (current is true) documents = documents.Where(d => d.SupersededBy == null);
        if (paging.After is { } last) documents = documents.Where(d => d.Id > last);
        var filed = await documents.OrderBy(d => d.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page([.. filed.Select(d => DocumentView.Of(d, version.Value))], view => view.DocumentId));
    }
}
