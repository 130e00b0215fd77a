using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Ethics.Opinions;
using Trials.Web;

namespace Trials.Ethics.Letters;

/// <summary>The letter of an opinion, for whoever may see the opinion; the same bytes whenever it is asked for.</summary>
internal static class GetLetter
{
    public static void Map(IEndpointRouteBuilder opinions) => opinions
        .MapGet("/{id:guid}/letter", Handle)
        .AllowSignedIn()
        .WithName("GetLetter")
        .WithSummary("The letter of an opinion: one page of HTML, Chinese and English, made for printing")
        .Produces(StatusCodes.Status200OK, contentType: "text/html")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        Guid id, Caller caller, EthicsDb db, HttpResponse response, CancellationToken ct)
    {
        if (await db.FindLetter(id, caller, ct) is not { } found) return TypedResults.NotFound();
        response.Headers.ContentSecurityPolicy = LetterPage.Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(LetterPage.Of(found.Letter)), "text/html; charset=utf-8");
    }

    internal static async Task<(Letter Letter, DateTimeOffset IssuedAt)?> FindLetter(
        this EthicsDb db, Guid id, Caller caller, CancellationToken ct)
    {
        var opinion = await db.Opinions.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(o => o.Id == id, ct);
        if (opinion is null) return null;
        var review = await db.Reviews.AsNoTracking().SingleAsync(r => r.Id == opinion.ReviewId, ct);
        return (Letter.Of(opinion, review), opinion.IssuedAt);
    }
}
