using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Hospitals;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Rules;
using Trials.Web;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Ethics.LeadTransfers;

/// <summary>
/// The alliance's coordinator asks a participating hospital's committee to take the lead (MR-51). That is no decision: it opens that
/// committee's own review, by meeting, or by the simplified procedure when its chair so chooses.
/// </summary>
internal static class OpenLeadTransfer
{
    public sealed record Request(Guid SiteId, TransferGround Ground, string Reason);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.SiteId).NotEmpty();
            RuleFor(r => r.Ground).IsInEnum();
            RuleFor(r => r.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapPost("/{trialId:guid}/lead-transfers", Handle)
        .Allow(Roles.Coordinator)
        .Validate<Request, Validator>()
        .WithName("OpenLeadTransfer")
        .WithSummary("Ask a participating hospital's committee to take the lead of a running trial")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<LeadTransferView>, Ok<LeadTransferView>, NotFound>> Handle(
        Guid trialId, Request request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Standing>(trialId, ct);
        var standing = await db.Standings.SingleOrDefaultAsync(s => s.Id == trialId, ct);
        var initial = await db.Reviews.AsNoTracking().InitialOf(trialId).SingleOrDefaultAsync(ct);
        var heir = await db.Adoptions.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.SiteId && a.TrialId == trialId, ct);
        if (standing is null || initial is null || heir is null) return TypedResults.NotFound();

        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var asked = new LeadTransferAsked(
            Guid.CreateVersion7(now), Guid.CreateVersion7(now), request.Ground, request.Reason, caller.PersonId, now);
        var open = await db.LeadTransfers.SingleOrDefaultAsync(t => t.TrialId == trialId && t.IsTaken == null, ct);
        if (open is not null && open.IsThat(asked, heir.Id)) return TypedResults.Ok(LeadTransferView.Of(open));

        var mayNotLead = initial.Study.Kind is StudyKind.Registration ? initial.SponsorId : (Guid?)null;
        var transfer = LeadTransfer.Open(asked, standing, heir, mayNotLead, open is not null);
        Hospital.RequireActive(await db.Hospitals.AsNoTracking().SingleOrDefaultAsync(h => h.Id == heir.OrganisationId, ct));
        var clocks = RulePacks.Find(initial.RulePack).Clocks;
        var (due, cap) = (WorkingCalendar.China.AddWorkingDays(today, clocks.LeadReviewWorkingDays).On, today.AddDays(clocks.LeadReviewCapDays));
        db.LeadTransfers.Add(transfer);
        db.Begin(LeadReview.FollowUp(transfer.ReviewId, initial, heir.OrganisationId, ReviewType.LeadTransfer, ReviewMode.FullBoard,
            transfer.Id, (await db.InForce(trialId, ct)).Versions, today, due < cap ? due : cap), caller.Actor);
        db.Publish(transfer, transfer.Id, new LeadTransferOpened
            { TrialId = trialId, OrganisationId = heir.OrganisationId, Ground = request.Ground }, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/ethics/trials/{trialId}/lead-transfers", LeadTransferView.Of(transfer));
    }
}
