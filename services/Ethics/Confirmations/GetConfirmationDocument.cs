using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Ethics.Documents;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>Opens a changed document, or a paper of a yearly report, to the site committee's people who declared that they have no conflict (ETH-20).</summary>
internal static class GetConfirmationDocument
{
    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapGet("/{confirmationId:guid}/documents/{documentId:guid}/content", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair, Roles.EthicsSecretary)
        .WithName("GetConfirmationDocument")
        .WithSummary("The content of a document that is to be confirmed")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        Guid confirmationId, Guid documentId, Caller caller, EthicsDb db, ContentStore store, CancellationToken ct)
    {
        var file = await db.LoadConfirmation(confirmationId, caller, new IfMatch((int?)null), ct);
        if (file is null) return TypedResults.NotFound();
        var trial = file.Confirmation.TrialId;
        var reports = await db.ContinuingReports.AsNoTracking().Where(r => r.TrialId == trial).ToListAsync(ct);
        var readable = file.Confirmation.Changes.Concat(reports.SelectMany(r => r.Documents));
        if (readable.FirstOrDefault(d => d.DocumentId == documentId) is not { } document) return TypedResults.NotFound();
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        file.Confirmation.Case.Declarations.RequireCleared(caller.PersonId);
        return DossierContent.Stream(store, document);
    }
}
