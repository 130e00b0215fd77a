using Trials.Allocation.Data;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;

namespace Trials.Allocation.Studies;

/// <summary>An approved amendment plans another number of participants, or gave the study another title (MR-40).</summary>
internal sealed class StudyFactsChangedConsumer(AllocationDb db) : Consumer<StudyFactsChanged, AllocationDb>(db)
{
    public override async Task Handle(StudyFactsChanged @event, CancellationToken ct) => (await Db.HoldTrial(@event.TrialId, ct)).Hear(@event);
}
