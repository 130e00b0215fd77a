using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The sponsor files a change to an approved study (ETH-23); nothing of it is used before it is approved, but an urgent measure.</summary>
internal static class FileAmendment
{
    public sealed record Request(
        AmendmentKind Kind, string Summary, IReadOnlyList<Guid> DocumentIds, Guid? SiteId = null, DateTimeOffset? ImplementedAt = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Kind).IsInEnum();
            RuleFor(r => r.Summary).NotEmpty().MaximumLength(8000);
            RuleFor(r => r.DocumentIds).NotNull();
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/amendments", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("FileAmendment")
        .WithSummary("File an amendment: Substantial, Minor, SiteOnly, Administrative or UrgentSafety")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Created<AmendmentView>, Ok<AmendmentView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        if (await db.DossierFor(id, caller, ct) is not { } dossier) return TypedResults.NotFound();
        var application = dossier.Application;
        var isRepeated = dossier.Amendments.LastOrDefault(a =>
            a.IsThat(request.Kind, request.Summary, request.SiteId, request.DocumentIds, caller.PersonId));
        if (isRepeated is not null) return TypedResults.Ok(AmendmentView.Of(isRepeated));

        db.Expect(application, ifMatch.Version);
        Rule.Require(application.Status is ApplicationStatus.Accepted, ApplicationProblems.NotAccepted, application.Status);
        var now = clock.GetUtcNow();
        var filed = new FiledAmendment(
            Guid.CreateVersion7(now), dossier.Amendments.Count + 1, request.Kind, request.Summary, request.SiteId, request.DocumentIds,
            request.ImplementedAt, caller.PersonId, now);
        var amendment = Amendment.File(filed, await db.TrialEthics.FindAsync([id], ct), dossier);
        db.Amendments.Add(amendment);
        application.Touch(now);
        db.Publish(amendment, amendment.Id, Told(amendment), caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/registration/applications/{id}/amendments/{amendment.Number}", AmendmentView.Of(amendment));
    }

    private static AmendmentFiled Told(Amendment amendment) => new()
    {
        TrialId = amendment.ApplicationId,
        AmendmentId = amendment.Id,
        Number = amendment.Number,
        Kind = amendment.Kind,
        Summary = amendment.Summary,
        SiteId = amendment.SiteId,
        Documents = amendment.Documents,
        ImplementedAt = amendment.ImplementedAt,
        OccurredAt = amendment.FiledAt,
    };
}
