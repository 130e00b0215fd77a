using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Stops;

/// <summary>Keeps how far Registration has come with its withdrawals.</summary>
internal sealed class WithdrawalWatermarkConsumer(RecruitmentDb db) : Consumer<WithdrawalWatermark, RecruitmentDb>(db)
{
    public override async Task Handle(WithdrawalWatermark @event, CancellationToken ct) =>
        (await Db.HoldStopLine(StopLine.Registration, ct)).Hear(@event.LastStopNumber, @event.At);
}
