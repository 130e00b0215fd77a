using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Studies;

/// <summary>An approved amendment plans another number of participants, or gave the study another title (MR-40).</summary>
internal sealed class StudyFactsChangedConsumer(RecruitmentDb db) : Consumer<StudyFactsChanged, RecruitmentDb>(db)
{
    public override async Task Handle(StudyFactsChanged @event, CancellationToken ct) => (await Db.HoldTrial(@event.TrialId, ct)).Hear(@event);
}
