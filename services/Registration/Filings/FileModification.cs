using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The sponsor files what an opinion asked for: new versions that it uploaded before, and what was done in words.</summary>
internal static class FileModification
{
    public sealed record Request(string Explanation, IReadOnlyList<Guid> DocumentIds, Guid? OpinionId = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Explanation).NotEmpty().MaximumLength(8000);
            RuleFor(r => r.DocumentIds).NotNull();
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/modifications", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("FileModification")
        .WithSummary("File the modification that the newest opinion asked for")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Created<ModificationView>, Ok<ModificationView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        if (await db.DossierFor(id, caller, ct) is not { } dossier) return TypedResults.NotFound();
        var earlier = await db.Modifications.Where(m => m.ApplicationId == id).OrderBy(m => m.Number).ToListAsync(ct);
        if (earlier.LastOrDefault() is { } last && last.IsThat(request.OpinionId, request.Explanation, request.DocumentIds, caller.PersonId))
            return TypedResults.Ok(ModificationView.Of(last));

        var application = dossier.Application;
        db.Expect(application, ifMatch.Version);
        Rule.Require(application.Status is ApplicationStatus.Accepted, ApplicationProblems.NotAccepted, application.Status);
        var now = clock.GetUtcNow();
        var filed = new FiledModification(
            Guid.CreateVersion7(now), earlier.Count + 1, request.OpinionId, request.Explanation, request.DocumentIds, caller.PersonId, now);
        var modification = Modification.File(filed, await db.TrialEthics.FindAsync([id], ct), dossier);
        db.Modifications.Add(modification);
        application.Touch(now);
        db.Publish(modification, modification.Id, new ModificationFiled
        {
            TrialId = id,
            OpinionId = modification.OpinionId,
            Number = modification.Number,
            Explanation = modification.Explanation,
            Documents = modification.Documents,
            OccurredAt = now,
        }, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/registration/applications/{id}/modifications/{modification.Number}", ModificationView.Of(modification));
    }
}
