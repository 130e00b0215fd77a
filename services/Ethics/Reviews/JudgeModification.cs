using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>
/// The lead's secretary, or the member its chair designated, confirms that the filed modification is what the approval asked for; the
/// chair's next opinion is then effective. Or says why it is not, and the sponsor files again (rules.md 12.2).
/// </summary>
internal static class JudgeModification
{
    public sealed record Verification(string Evidence);

    public sealed record Refusal(string Reason);

    public sealed class VerificationValidator : AbstractValidator<Verification>
    {
        public VerificationValidator() => RuleFor(r => r.Evidence).NotEmpty().MaximumLength(4000);
    }

    public sealed class RefusalValidator : AbstractValidator<Refusal>
    {
        public RefusalValidator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder reviews)
    {
        reviews.MapPost("/{id:guid}/modification/verification",
                (Guid id, Verification request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct) =>
                    Handle(id, caller, ifMatch, db, review => review.VerifyModification(
                        request.Evidence, caller.PersonId, caller.Is(Roles.EthicsSecretary), clock.GetUtcNow()), ct))
            .Validate<Verification, VerificationValidator>()
            .Described("VerifyModification", "Confirm that the modification the opinion asked for was made");
        reviews.MapPost("/{id:guid}/modification/refusal",
                (Guid id, Refusal request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct) =>
                    Handle(id, caller, ifMatch, db, review => review.RefuseModification(
                        request.Reason, caller.PersonId, caller.Is(Roles.EthicsSecretary), clock.GetUtcNow()), ct))
            .Validate<Refusal, RefusalValidator>()
            .Described("RefuseModification", "Say why what was filed is not what the opinion asked for");
    }

    private static void Described(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember)
        .WithName(name)
        .WithSummary(summary)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Caller caller, IfMatch ifMatch, EthicsDb db, Action<LeadReview> deed, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        var before = review.Status;
        deed(review);
        if (review.Status != before)
        {
            db.Publish(review, id, new ModificationJudged
            {
                TrialId = review.TrialId,
                OrganisationId = review.LeadOrganisationId,
                IsVerified = review.Status is ReviewStatus.ModificationVerified,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
