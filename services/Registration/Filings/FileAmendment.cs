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
    /// <param name="Kind">Substantial, Minor, SiteOnly, Administrative or UrgentSafety.</param>
    /// <param name="Summary">What changes and why, for the committees.</param>
    /// <param name="DocumentIds">The new versions, filed before.</param>
    /// <param name="SiteId">The site of a SiteOnly change.</param>
    /// <param name="ImplementedAt">When an urgent measure was taken.</param>
    /// <param name="Facts">The facts that change, as they are and as they become.</param>
    public sealed record Request(
        AmendmentKind Kind, string Summary, IReadOnlyList<Guid> DocumentIds, Guid? SiteId = null, DateTimeOffset? ImplementedAt = null,
        IReadOnlyList<Fact>? Facts = null)
    {
        internal FiledAmendment Filed(int number, Guid by, DateTimeOffset now) =>
            new(Guid.CreateVersion7(now), number, Kind, Summary, SiteId, DocumentIds, ImplementedAt, by, now)
            {
                Facts = [.. (Facts ?? []).Select(f => new FactChange(f.Field, f.Old, f.New, f.Site))],
            };
    }

    public sealed record Fact(StudyField Field, string New, string? Old = null, int? Site = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Kind).IsInEnum();
            RuleFor(r => r.Summary).NotEmpty().MaximumLength(8000);
            RuleFor(r => r.DocumentIds).NotNull();
            RuleFor(r => r.Facts).Must(facts => facts is null || facts.Count <= 500);
            RuleForEach(r => r.Facts).ChildRules(fact =>
            {
                fact.RuleFor(f => f.Field).IsInEnum();
                fact.RuleFor(f => f.New).NotEmpty().MaximumLength(2000);
                fact.RuleFor(f => f.Old).MaximumLength(2000);
            });
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
        var now = clock.GetUtcNow();
        var filed = request.Filed(dossier.Amendments.Count + 1, caller.PersonId, now);
        if (dossier.Amendments.LastOrDefault(a => a.IsThat(filed)) is { } repeated) return TypedResults.Ok(AmendmentView.Of(repeated));

        db.Expect(application, ifMatch.Version);
        Rule.Require(application.Status is ApplicationStatus.Accepted, ApplicationProblems.NotAccepted, application.Status);
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
        Fields = [.. amendment.Facts.Select(f => f.Field).Distinct().Order()],
        ImplementedAt = amendment.ImplementedAt,
        OccurredAt = amendment.FiledAt,
    };
}
