using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Opinions;

/// <summary>The lead's secretary records that the opinion is in the national registration system (ETH-24).</summary>
internal static class RecordUpload
{
    public sealed record Request(DateOnly On, string Reference);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.On).NotEmpty();
            RuleFor(r => r.Reference).NotEmpty().MaximumLength(200);
        }
    }

    public static void Map(IEndpointRouteBuilder opinions) => opinions
        .MapPost("/{id:guid}/national-upload", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("RecordUpload")
        .WithSummary("Record that an opinion was uploaded to the national registration system")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OpinionView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        if (await db.OwnOpinion(id, caller, ct) is not { } opinion) return TypedResults.NotFound();
        var sequel = await db.OpinionSequels.SingleAsync(s => s.Id == id, ct);
        db.Expect(sequel, ifMatch.Version);
        sequel.RecordUpload(new NationalUpload(request.On, request.Reference, caller.PersonId));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(OpinionView.Of(opinion, sequel, caller));
    }
}
