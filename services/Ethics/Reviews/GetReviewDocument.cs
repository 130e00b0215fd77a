using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Ethics.Documents;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>
/// Opens a document of a review's dossier to the lead's and the participating committees' people who declared in their own committee's
/// case that they have no conflict (MR-21, ETH-20).
/// </summary>
internal static class GetReviewDocument
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapGet("/{id:guid}/documents/{documentId:guid}/content", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair, Roles.EthicsSecretary)
        .WithName("GetReviewDocument")
        .WithSummary("The content of a document of the dossier")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        Guid id, Guid documentId, Caller caller, EthicsDb db, ContentStore store, CancellationToken ct)
    {
        var review = await db.Reviews.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review?.Documents.FirstOrDefault(d => d.DocumentId == documentId) is not { } document) return TypedResults.NotFound();
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        var cases = review.SightOf(caller) is ReviewSight.Lead ? [review.Declarations] : await db.AdoptionDeclarations(review, caller, ct);
        foreach (var declared in cases) declared.RequireCleared(caller.PersonId);
        return DossierContent.Stream(store, document);
    }
}
