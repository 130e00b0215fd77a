using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Activates the rule pack that somebody else proposed, by the fingerprint of what was read, signed.</summary>
public sealed class ConfirmRulePackModel : ProposedPackDeed
{
    /// <summary>Of the difference that was shown: what is activated is what was read.</summary>
    [BindProperty]
    public string? Sha256 { get; set; }

    public override Deed Deed =>
        new(RulePackWords.Confirm, RulePackWords.ConfirmMeans, RulePackWords.ConfirmTells, RulePackWords.ConfirmUndo, RulePackList.Address, RulePackWords.Packs) { IsSigned = true };

    public override IEnumerable<Answered> Answers => [.. base.Answers, new(RulePackWords.Fingerprint, Sha256)];

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/rule-packs/proposals/{Id}/confirmation", new { sha256 = Sha256 }, token: Token);
        return answer.IsDone ? Done(RulePackList.Address, RulePackWords.Confirmed) : Refuse(answer.Refusal);
    }
}
