using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Studies;

/// <summary>
/// Keeps the lead opinion: validity for the whole trial, the versions the lead site may use, and the conditions that keep enrolment closed.
/// </summary>
internal sealed class OpinionIssuedConsumer(RecruitmentDb db) : Consumer<OpinionIssued, RecruitmentDb>(db)
{
    public override async Task Handle(OpinionIssued @event, CancellationToken ct)
    {
        var trial = await Db.HoldTrial(@event.TrialId, ct);
        trial.Hear(LeadOpinion.From(@event));
        if (@event.IsEffective) trial.Hear(LeadOpinion.Blocking(@event));
    }
}
