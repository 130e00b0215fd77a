using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Stops;

/// <summary>The sponsor withdrew: at sites it works as a stop. It is not one of the committee's numbered stops, so it is acknowledged as 0.</summary>
internal sealed class ApplicationWithdrawnConsumer(RecruitmentDb db) : Consumer<ApplicationWithdrawn, RecruitmentDb>(db)
{
    public override async Task Handle(ApplicationWithdrawn @event, CancellationToken ct)
    {
        (await Db.HoldStopLine(StopLine.Registration, ct)).Apply(@event.StopNumber);
        var trial = await Db.HoldTrial(@event.TrialId, ct);
        if (!trial.Hear(new Withdrawal(@event.Reason, @event.OccurredAt))) return;
        var closed = await Db.SitesOf(trial.Id, ct);
        Db.Publish(trial, trial.Id, new StopApplied
        {
            TrialId = trial.Id,
            StopNumber = 0,
            SitesHeld = closed.Count,
            SiteIds = closed,
        }, Actor.System("apply-stop"));
    }
}
