using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Ethics.Documents;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>
/// Opens a document of the one dossier to a participating committee's people who declared that they have no conflict (ETH-20).
/// </summary>
internal static class GetAdoptionDocument
{
    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapGet("/{siteId:guid}/documents/{documentId:guid}/content", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair, Roles.EthicsSecretary)
        .WithName("GetAdoptionDocument")
        .WithSummary("The content of a document of the dossier, for a participating committee")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        Guid siteId, Guid documentId, Caller caller, EthicsDb db, ContentStore store, CancellationToken ct)
    {
        var adoption = await db.Adoptions.AsNoTracking().DecidedBy(caller).SingleOrDefaultAsync(a => a.Id == siteId, ct);
        if (adoption is null) return TypedResults.NotFound();
        var documents = await db.DocumentsOf(adoption, ct);
        if (documents.FirstOrDefault(d => d.DocumentId == documentId) is not { } document) return TypedResults.NotFound();
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        adoption.Case.Declarations.RequireCleared(caller.PersonId);
        return DossierContent.Stream(store, document);
    }
}
