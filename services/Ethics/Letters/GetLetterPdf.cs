using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Ethics.Data;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Ethics.Letters;

/// <summary>The letter of an opinion as PDF, where the installation can make one.</summary>
internal static partial class GetLetterPdf
{
    public static void Map(IEndpointRouteBuilder opinions) => opinions
        .MapGet("/{id:guid}/letter.pdf", Handle)
        .AllowSignedIn()
        .WithName("GetLetterPdf")
        .WithSummary("The letter of an opinion as PDF; the first time takes some seconds")
        .Produces(StatusCodes.Status200OK, contentType: "application/pdf")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status501NotImplemented)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Handle(
        Guid id, Caller caller, EthicsDb db, LetterPrinter printer, ILogger<LetterPrinter> logger, CancellationToken ct)
    {
        if (await db.FindLetter(id, caller, ct) is not { } found) return TypedResults.NotFound();
        if (!printer.IsInstalled) return Refused(StatusCodes.Status501NotImplemented, LetterProblems.NoPrinter);
        try
        {
            var pdf = await printer.Print(LetterPage.Of(found.Letter), found.IssuedAt, ct);
            return TypedResults.Bytes(pdf, "application/pdf", $"{found.Letter.Number}.pdf");
        }
        catch (LetterNotPrintedException failure)
        {
            LogNotPrinted(logger, id, failure.Message);
            return Refused(StatusCodes.Status503ServiceUnavailable, LetterProblems.NotPrinted);
        }
    }

    private static ProblemHttpResult Refused(int status, Problem problem) => TypedResults.Problem(Problems.Details(status, problem));

    [LoggerMessage(301, LogLevel.Error, "The letter of opinion {Opinion} was not printed: {Reason}")]
    private static partial void LogNotPrinted(ILogger logger, Guid opinion, string reason);
}
