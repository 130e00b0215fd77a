using Trials.Allocation.Data;
using Trials.Allocation.Sites;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Allocation.Studies;

/// <summary>Keeps the lead opinion with the conditions that keep sites from starting; a refusal takes every green light of the trial back.</summary>
internal sealed class OpinionIssuedConsumer(AllocationDb db) : Consumer<OpinionIssued, AllocationDb>(db)
{
    public override async Task Handle(OpinionIssued @event, CancellationToken ct)
    {
        var trial = await Db.HoldTrial(@event.TrialId, ct);
        trial.Hear(LeadOpinion.From(@event));
        if (@event.IsEffective) trial.Hear(LeadOpinion.BlockingActivation(@event));
        await Db.TakeBackWithoutGround(trial, Actor.System("green-light"), ct);
    }
}
