using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Stops;

/// <summary>The lead committee lifted its suspension. A site's own hold stays (MR-47).</summary>
internal sealed class TrialReinstatedConsumer(RecruitmentDb db) : Consumer<TrialReinstated, RecruitmentDb>(db)
{
    public override async Task Handle(TrialReinstated @event, CancellationToken ct) =>
        (await Db.HoldTrial(@event.TrialId, ct)).Hear(new TrialStop(StopState.Reinstated, @event.Reason, @event.OccurredAt, @event.Version));
}
