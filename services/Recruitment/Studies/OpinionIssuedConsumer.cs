using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Studies;

/// <summary>Keeps the lead opinion: validity for the whole trial, and the versions the lead site may use.</summary>
internal sealed class OpinionIssuedConsumer(RecruitmentDb db) : Consumer<OpinionIssued, RecruitmentDb>(db)
{
    public override async Task Handle(OpinionIssued @event, CancellationToken ct) =>
        (await Db.HoldTrial(@event.TrialId, ct)).Hear(LeadOpinion.From(@event));
}
