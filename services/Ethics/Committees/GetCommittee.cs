using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Ethics.Packs;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Committees;

/// <summary>One thing a committee lacks, with its code and the rule that asks for it.</summary>
internal sealed record FaultView(string Code, string? Rule, string Text);

/// <summary>What the committee owes to the authority, until when.</summary>
internal sealed record DutyView(string Code, string? Rule, string Text, DateOnly DueOn, bool IsOverdue);

/// <summary>A committee: to its own people with its members, to others whether it may act.</summary>
internal sealed record CommitteeView(
    Guid OrganisationId, string Name, int VotingMembers, bool IsValid, IReadOnlyList<FaultView>? Faults,
    IReadOnlyList<Member>? Members, CommitteeFiling? Filing, IReadOnlyList<DutyView>? Duties, int Version)
    : IVersionedResponse
{
    public static CommitteeView Of(Committee committee, DateOnly today, CommitteeRules rules, bool isOwn)
    {
        var faults = committee.FaultsOn(today, rules);
        return new CommitteeView(
            committee.Id, committee.Name, committee.Roster().Count, faults.Count == 0,
            isOwn ? [.. faults.Select(f => new FaultView(f.Problem.Code, f.Problem.RuleId, f.ToString()))] : null,
            isOwn ? committee.Members : null, isOwn ? committee.Filing : null,
            isOwn ? [.. committee.Filing.DutiesOn(today, rules).Select(Of)] : null, committee.Version);
    }

    private static DutyView Of(Duty duty) =>
        new(duty.What.Problem.Code, duty.What.Problem.RuleId, duty.What.ToString(), duty.DueOn, duty.IsOverdue);
}

internal static class GetCommittee
{
    public static void Map(IEndpointRouteBuilder committees) => committees
        .MapGet("/{organisationId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetCommittee")
        .WithSummary("A hospital's committee; its members are shown to its own people only")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<CommitteeView>, NotFound>> Handle(
        Guid organisationId, Caller caller, EthicsDb db, TimeProvider clock, ChosenPack chosen, CancellationToken ct)
    {
        var committee = await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Id == organisationId, ct);
        if (committee is null) return TypedResults.NotFound();
        var rules = (await db.PackOn(chosen, clock.Today(), ct)).Committee;
        var isOwn = caller.OrganisationId == organisationId && caller.IsOfACommittee();
        return TypedResults.Ok(CommitteeView.Of(committee, clock.Today(), rules, isOwn));
    }
}
