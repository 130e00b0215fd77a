using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Stops;

/// <summary>Keeps how far the issuer of stops has come.</summary>
internal sealed class StopWatermarkConsumer(RecruitmentDb db) : Consumer<StopWatermark, RecruitmentDb>(db)
{
    public override async Task Handle(StopWatermark @event, CancellationToken ct) =>
        (await Db.HoldStopLine(ct)).Hear(@event.LastStopNumber, @event.At);
}
