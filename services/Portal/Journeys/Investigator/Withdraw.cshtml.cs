using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Records that a participant leaves the study.</summary>
public sealed class WithdrawModel : ParticipantDeed
{
    public override Deed Deed => new(
        InvestigatorDeedWords.Withdraw, InvestigatorDeedWords.WithdrawMeans, InvestigatorDeedWords.SponsorAndAlliance, InvestigatorDeedWords.WithdrawUndo, Back, InvestigatorWords.ToParticipant);

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers => [new(InvestigatorWords.Code, One.Code), new(InvestigatorWords.State, InvestigatorWords.States.Say(One.Status))];

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"recruitment/participants/{Id}/withdrawal");
        return answer.IsDone ? Done($"/investigator/sites/{One.SiteId}", InvestigatorDeedWords.Withdrawn) : Refuse(answer.Refusal);
    }
}
