using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Takes back the proposal that waits; cases go on to begin as they do.</summary>
public sealed class WithdrawRulePackModel : ProposedPackDeed
{
    public override Deed Deed => new(RulePackWords.Withdraw, RulePackWords.WithdrawMeans, null, null, RulePackList.Address, RulePackWords.Packs);

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/rule-packs/proposals/{Id}/withdrawal");
        return answer.IsDone ? Done(RulePackList.Address, RulePackWords.Withdrawn) : Refuse(answer.Refusal);
    }
}
