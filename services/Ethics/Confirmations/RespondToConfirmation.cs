using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>A named reviewer confirms, asks for the full board, or refuses with a ground (MR-40).</summary>
internal static class RespondToConfirmation
{
    public sealed record Request(ConfirmationAnswer Answer, string? Ground = null, string? Text = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Answer).IsInEnum();
            RuleFor(r => r.Ground).MaximumLength(16);
            RuleFor(r => r.Text).MaximumLength(8000);
        }
    }

    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapPost("/{confirmationId:guid}/responses", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("RespondToConfirmation")
        .WithSummary("Answer as a named reviewer: Confirm, ToFullBoard or Refuse")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Handle(
        Guid confirmationId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var file = await db.LoadConfirmation(confirmationId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        var now = clock.GetUtcNow();
        var step = file.Confirmation.Respond(
            new ConfirmationResponse(caller.PersonId, request.Answer, request.Ground, request.Text, now), file.Rules);
        await db.Conclude(file.Confirmation, step, caller.Actor, now, ct);
        await work.Commit(ct);
        return TypedResults.Ok(ConfirmationView.Of(file.Confirmation, caller));
    }
}
