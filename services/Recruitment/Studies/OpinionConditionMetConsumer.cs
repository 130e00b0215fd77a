using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Studies;

/// <summary>A condition of the lead opinion is met, whichever of the two is heard first.</summary>
internal sealed class OpinionConditionMetConsumer(RecruitmentDb db) : Consumer<OpinionConditionMet, RecruitmentDb>(db)
{
    public override async Task Handle(OpinionConditionMet @event, CancellationToken ct) =>
        (await Db.HoldTrial(@event.TrialId, ct)).HearMet(new LeadCondition(@event.OpinionId, @event.Number));
}
