using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Stops;

/// <summary>
/// The lead committee stopped the trial: every site is held (MR-47). It waits for an enrolment under way, which holds the trial's row, and
/// once it has committed none can follow.
/// </summary>
internal sealed class TrialStoppedConsumer(RecruitmentDb db) : Consumer<TrialStopped, RecruitmentDb>(db)
{
    public override async Task Handle(TrialStopped @event, CancellationToken ct)
    {
        (await Db.HoldStopLine(StopLine.Ethics, ct)).Apply(@event.StopNumber);
        var trial = await Db.HoldTrial(@event.TrialId, ct);
        var stands = trial.Hear(new TrialStop(
            @event.IsFinal ? StopState.Terminated : StopState.Suspended, @event.Reason, @event.OccurredAt, @event.Version));
        IReadOnlyList<Guid> closed = stands ? await Db.SitesOf(trial.Id, ct) : [];
        Db.Publish(trial, trial.Id, new StopApplied
        {
            TrialId = trial.Id,
            StopNumber = @event.StopNumber,
            SitesHeld = closed.Count,
            SiteIds = closed,
        }, Actor.System("apply-stop"));
    }
}
