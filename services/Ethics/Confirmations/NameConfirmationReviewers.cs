using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>A site's chair names two or more reviewers for a confirmation (ETH-31b).</summary>
internal static class NameConfirmationReviewers
{
    public sealed record Request(IReadOnlyList<Guid> PersonIds);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.PersonIds).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapPost("/{confirmationId:guid}/reviewers", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("NameConfirmationReviewers")
        .WithSummary("Name the reviewers who check what is to be confirmed")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Handle(
        Guid confirmationId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadConfirmation(confirmationId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        var committee = await db.ChairedBy(caller, ct);
        committee.RequireValid(clock.Today(), file.Rules.Pack.Committee);
        committee.RequireVoting(request.PersonIds);
        file.Confirmation.NameReviewers(request.PersonIds, caller.PersonId, file.Rules);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ConfirmationView.Of(file.Confirmation, caller));
    }
}
