using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Proposes that cases begin under another rule pack from a day on; shows before what it changes against the pack in force.</summary>
[Authorize(Roles = Roles.Coordinator)]
public sealed class ProposeRulePackModel : DeedPage
{
    private string _inForce = "";

    [BindProperty]
    public string? RulePack { get; set; }

    [BindProperty]
    public DateOnly? EffectiveFrom { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Packs { get; private set; } = [];

    public RulePackList.Difference? Difference { get; private set; }

    public override Deed Deed =>
        new(RulePackWords.Propose, RulePackWords.ProposeMeans, RulePackWords.ProposeTells, null, RulePackList.Address, RulePackWords.Packs);

    public override IEnumerable<Answered> Answers =>
    [
        new(RulePackWords.Title, Packs.FirstOrDefault(pack => pack.Value == RulePack)?.Label), new(RulePackWords.EffectiveFrom, EffectiveFrom is { } day ? Dates.Day(day) : null),
        new(RulePackWords.Reason, Reason),
    ];

    protected override async Task Load()
    {
        var list = await Api.Read<RulePackList>($"registration/rule-packs");
        (Packs, _inForce) = (list.Choices, list.Packs.Single(pack => pack.IsInForce).Reference);
    }

    protected override async Task Check()
    {
        Need(nameof(RulePack), Packs.Any(pack => pack.Value == RulePack), RulePackWords.PackMissing);
        Need(nameof(EffectiveFrom), EffectiveFrom is not null, RulePackWords.DayMissing);
        Need(nameof(Reason), Reason, RulePackWords.ReasonMissing);
        if (ModelState.IsValid) Difference = await Api.Read<RulePackList.Difference>($"registration/rule-packs/difference?from={_inForce}&to={RulePack}");
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/rule-packs/proposals", new { rulePack = RulePack, effectiveFrom = EffectiveFrom, reason = Reason });
        return answer.IsDone ? Done(RulePackList.Address, RulePackWords.Proposed, RulePackWords.ProposedNext) : Refuse(answer.Refusal);
    }
}
