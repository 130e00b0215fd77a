using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>A site's chair opens the full board on a confirmation (ETH-31c); the same quorum as everywhere (ETH-Q1).</summary>
internal static class OpenConfirmationBoard
{
    public sealed record Request(IReadOnlyList<Guid> Attendees);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Attendees).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapPost("/{confirmationId:guid}/board/opening", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("OpenConfirmationBoard")
        .WithSummary("Open the full board on a confirmation with the members who are there")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Handle(
        Guid confirmationId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadConfirmation(confirmationId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        var (rules, committee) = (file.Rules.Pack.Committee, await db.ChairedBy(caller, ct));
        committee.RequireValid(clock.Today(), rules);
        var now = clock.GetUtcNow();
        var step = file.Confirmation.OpenBoard(committee.Roster(), request.Attendees, MeetingRules.Of(rules), caller.PersonId, now);
        if (step is ConfirmationStep.Recorded) db.Sit(committee.Id, clock.Today(), now);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ConfirmationView.Of(file.Confirmation, caller));
    }
}
