using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>A site's own figures of the year come with the confirmation of the yearly opinion (MR-45). Numbers only; nobody is named.</summary>
internal static class FileSiteData
{
    public sealed record Request(int Enrolled, int Withdrawn, int SeriousEvents, int Deviations, string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Enrolled).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Withdrawn).GreaterThanOrEqualTo(0);
            RuleFor(r => r.SeriousEvents).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Deviations).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Text).NotEmpty().MaximumLength(8000);
        }
    }

    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapPost("/{confirmationId:guid}/site-data", Handle)
        .Allow(Roles.Investigator, Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("FileSiteData")
        .WithSummary("File this site's own figures for its yearly confirmation")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Handle(
        Guid confirmationId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadConfirmation(confirmationId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        file.Standing.RequireNotOver();
        file.Confirmation.Report(new SiteData(
            request.Enrolled, request.Withdrawn, request.SeriousEvents, request.Deviations, request.Text, caller.PersonId, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ConfirmationView.Of(file.Confirmation, caller));
    }
}
