using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>A coordinator who did not stage it makes it public, and says by its hash that exactly this was seen.</summary>
internal static class ReleasePublicRecord
{
    public sealed record Request(string Sha256);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Sha256).Matches("^[0-9a-f]{64}$");
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/public-record/release", Handle)
        .Allow(Roles.Coordinator)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("ReleasePublicRecord")
        .WithSummary("Make public what another person staged; name the sha256 of the difference you have read")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<PublicRecordView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        if (await db.PublicRecordOf(id, caller, ct) is not { } record) return TypedResults.NotFound();
        var current = await db.Current(record, ct);
        // A lost answer: the same content is the newest version already, by the same person.
        var isRepeated = record is { Staged: null, IsPublic: true } && current.Sha256() == request.Sha256
            && await db.PublicVersions.AnyAsync(v => v.TrialId == id && v.Number == record.Released && v.ReleasedBy == caller.PersonId, ct);
        if (isRepeated) return TypedResults.Ok(PublicRecordView.Of(record, current, caller));

        db.Expect(record, ifMatch.Version);
        var now = clock.GetUtcNow();
        var version = record.Release(request.Sha256, Guid.CreateVersion7(now), caller.PersonId, now);
        db.PublicVersions.Add(version);
        await Index(db, record, version.Content, ct);
        db.Publish(record, id, new PublicRecordReleased { TrialId = id, Number = version.Number }, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Ok(PublicRecordView.Of(record, version.Content, caller));
    }

    private static async Task Index(RegistrationDb db, PublicRecord record, PublicContent content, CancellationToken ct)
    {
        var terms = FindTrials.TermsOf(content);
        var kept = await db.PublicTerms.Where(t => t.TrialId == record.Id).ToListAsync(ct);
        db.PublicTerms.RemoveRange(kept.Where(t => !terms.Contains(t.Term)));
        db.PublicTerms.AddRange(terms.Except(kept.Select(t => t.Term)).Select(term => new PublicTerm { Term = term, TrialId = record.Id }));
    }
}
