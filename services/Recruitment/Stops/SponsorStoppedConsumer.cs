using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Stops;

/// <summary>
/// The sponsor itself stopped enrolment at every site, for a time or for good (MR-47). On the line of withdrawals, not one of the
/// committees' numbered stops: acknowledged as 0.
/// </summary>
internal sealed class SponsorStoppedConsumer(RecruitmentDb db) : Consumer<SponsorStopped, RecruitmentDb>(db)
{
    public override async Task Handle(SponsorStopped @event, CancellationToken ct)
    {
        (await Db.HoldStopLine(StopLine.Registration, ct)).Apply(@event.StopNumber);
        var trial = await Db.HoldTrial(@event.TrialId, ct);
        if (!trial.Hear(new SponsorStop(@event.Kind, @event.OccurredAt, @event.Notice))) return;
        var closed = await Db.SitesOf(trial.Id, ct);
        Db.Publish(trial, trial.Id, new StopApplied
        {
            TrialId = trial.Id, StopNumber = 0, SitesHeld = closed.Count, SiteIds = closed,
        }, Actor.System("apply-stop"));
    }
}
