using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Takes back the proposal that waits; cases go on to begin as they do.</summary>
[Authorize(Roles = Roles.Coordinator)]
public sealed class WithdrawRulePackModel : DeedPage
{
    /// <summary>Of the proposal that was shown.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    public RulePackList.Proposal? Proposed { get; private set; }

    public override Deed Deed => new(RulePackWords.Withdraw, RulePackWords.WithdrawMeans, null, null, RulePackList.Address, RulePackWords.Packs);

    public override IEnumerable<Answered> Answers =>
        [new(RulePackWords.Reference, Proposed?.RulePack), new(RulePackWords.EffectiveFrom, Proposed is { } one ? Dates.Day(one.EffectiveFrom) : null)];

    protected override async Task Load() => Proposed = (await Api.Read<RulePackList>($"registration/rule-packs")).Proposed;

    protected override Task Check()
    {
        Need("", Proposed is not null && Id == Proposed.Id, RulePackWords.NothingWaits);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/rule-packs/proposals/{Id}/withdrawal");
        return answer.IsDone ? Done(RulePackList.Address, RulePackWords.Withdrawn) : Refuse(answer.Refusal);
    }
}
