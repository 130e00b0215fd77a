using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>A site's chair closes the board: to confirm, or to refuse and keep the versions the site has. Who refuses a new lead rescinds (MR-51).</summary>
internal static class CloseConfirmationBoard
{
    public sealed record Request(bool Confirms, string Text, string? Ground = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Text).MaximumLength(8000);
            RuleFor(r => r.Ground).MaximumLength(16);
        }
    }

    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapPost("/{confirmationId:guid}/board/closing", Handle)
        .Allow(Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("CloseConfirmationBoard")
        .WithSummary("Close the full board: to confirm needs votes For, to refuse votes Against, of more than half of all members")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Handle(
        Guid confirmationId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var file = await db.LoadConfirmation(confirmationId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        await db.ChairedBy(caller, ct);
        var now = clock.GetUtcNow();
        var step = file.Confirmation.CloseBoard(request.Confirms, request.Ground, request.Text, file.Rules, caller.PersonId, now);
        await db.Conclude(file.Confirmation, step, caller.Actor, now, ct);
        await work.Commit(ct);
        return TypedResults.Ok(ConfirmationView.Of(file.Confirmation, caller));
    }
}
