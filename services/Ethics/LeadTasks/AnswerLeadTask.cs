using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Web;

namespace Trials.Ethics.LeadTasks;

/// <summary>The lead's chair answers in writing (MR-34, MR-48), after the joint call where the ground asks for one.</summary>
internal static class AnswerLeadTask
{
    public sealed record AnswerRequest(string Text);

    public sealed class Validator : AbstractValidator<AnswerRequest>
    {
        public Validator() => RuleFor(r => r.Text).NotEmpty().MaximumLength(8000);
    }

    public sealed record CallRequest(DateOnly HeldOn);

    public static void Map(IEndpointRouteBuilder tasks)
    {
        tasks.MapPost("/{id:guid}/answer", Answer)
            .Allow(Roles.EthicsChair)
            .RequireFreshSignIn()
            .Validate<AnswerRequest, Validator>()
            .WithName("AnswerLeadTask")
            .WithSummary("Answer as the lead's chair to a safety decline or a local stop")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        tasks.MapPost("/{id:guid}/joint-call", Call)
            .Allow(Roles.EthicsSecretary, Roles.EthicsChair)
            .WithName("RecordJointCall")
            .WithSummary("Record that lead and hospital have talked")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<LeadTaskView>, NotFound>> Answer(
        Guid id, AnswerRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await Load(id, caller, ifMatch, db, ct) is not { } task) return TypedResults.NotFound();
        await db.ChairedBy(caller, ct);
        if (task.Conclude(request.Text, caller.PersonId, clock.GetUtcNow()))
        {
            db.Publish(task, id, new LeadReassessmentAnswered
            {
                TrialId = task.TrialId,
                OrganisationId = task.LeadOrganisationId,
                Cause = task.Cause,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(LeadTaskView.Of(task, caller));
    }

    private static async Task<Results<Ok<LeadTaskView>, NotFound>> Call(
        Guid id, CallRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await Load(id, caller, ifMatch, db, ct) is not { } task) return TypedResults.NotFound();
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        task.RecordJointCall(request.HeldOn, clock.Today());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(LeadTaskView.Of(task, caller));
    }

    // Somebody with a conflict in the trial's review does not speak for the committee in it either (ETH-20).
    private static async Task<LeadTask?> Load(Guid id, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var task = await db.LeadTasks.OwedBy(caller).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (task is null) return null;
        db.Expect(task, ifMatch.Version);
        var declared = await db.Reviews.Where(r => r.TrialId == task.TrialId).Select(r => r.Declarations).ToListAsync(ct);
        foreach (var declarations in declared) declarations.RequireNotRecused(caller.PersonId);
        return task;
    }
}
