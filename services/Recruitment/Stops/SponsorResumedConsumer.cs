using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Stops;

/// <summary>The sponsor lifted its own suspension. What a committee stopped stays stopped (MR-47).</summary>
internal sealed class SponsorResumedConsumer(RecruitmentDb db) : Consumer<SponsorResumed, RecruitmentDb>(db)
{
    public override async Task Handle(SponsorResumed @event, CancellationToken ct) =>
        (await Db.HoldTrial(@event.TrialId, ct)).Hear(new SponsorStop(NoticeKind.Resumed, @event.OccurredAt, @event.Notice));
}
