using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Stops;

/// <summary>Keeps how far Ethics has come with its stops.</summary>
internal sealed class StopWatermarkConsumer(RecruitmentDb db) : Consumer<StopWatermark, RecruitmentDb>(db)
{
    public override async Task Handle(StopWatermark @event, CancellationToken ct) =>
        (await Db.HoldStopLine(StopLine.Ethics, ct)).Hear(@event.LastStopNumber, @event.At);
}
