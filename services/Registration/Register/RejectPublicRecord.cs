using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>Why a public record is rejected or archived.</summary>
internal sealed record RecordReason(string Reason)
{
    public sealed class Validator : AbstractValidator<RecordReason>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(4000);
    }
}

/// <summary>A coordinator who did not stage it does not let it out; what is public stays.</summary>
internal static class RejectPublicRecord
{
    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/public-record/rejection", Handle)
        .Allow(Roles.Coordinator)
        .Validate<RecordReason, RecordReason.Validator>()
        .WithName("RejectPublicRecord")
        .WithSummary("Give back what another person staged, with the reason")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<PublicRecordView>, NotFound>> Handle(
        Guid id, RecordReason request, Caller caller, IfMatch ifMatch, RegistrationDb db, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        if (await db.PublicRecordOf(id, caller, ct) is not { } record) return TypedResults.NotFound();
        db.Expect(record, ifMatch.Version);
        record.Reject(request.Reason, caller.PersonId);
        await work.Commit(ct);
        return TypedResults.Ok(PublicRecordView.Of(record, await db.Current(record, ct), caller));
    }
}
