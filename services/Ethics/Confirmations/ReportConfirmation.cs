using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>The secretary records at which meeting of the committee a simplified confirmation was reported (ETH-31b, MR-37).</summary>
internal static class ReportConfirmation
{
    public sealed record Request(DateOnly MeetingOn, string MeetingNumber);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.MeetingNumber).NotEmpty().MaximumLength(80);
    }

    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapPost("/{confirmationId:guid}/report", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("ReportConfirmation")
        .WithSummary("Record at which meeting a simplified confirmation was reported")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Handle(
        Guid confirmationId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadConfirmation(confirmationId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        file.Confirmation.Report(request.MeetingOn, request.MeetingNumber, caller.PersonId, clock.Today());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ConfirmationView.Of(file.Confirmation, caller));
    }
}
