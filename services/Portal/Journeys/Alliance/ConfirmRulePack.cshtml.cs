using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Activates the rule pack that somebody else proposed, by the fingerprint of what was read, signed.</summary>
[Authorize(Roles = Roles.Coordinator)]
public sealed class ConfirmRulePackModel : DeedPage
{
    /// <summary>Of the proposal that was shown.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    /// <summary>Of the difference that was shown: what is activated is what was read.</summary>
    [BindProperty]
    public string? Sha256 { get; set; }

    public RulePackList.Proposal? Proposed { get; private set; }

    public override Deed Deed =>
        new(RulePackWords.Confirm, RulePackWords.ConfirmMeans, RulePackWords.ConfirmTells, RulePackWords.ConfirmUndo, RulePackList.Address, RulePackWords.Packs) { IsSigned = true };

    public override IEnumerable<Answered> Answers =>
    [
        new(RulePackWords.Reference, Proposed?.RulePack), new(RulePackWords.EffectiveFrom, Proposed is { } one ? Dates.Day(one.EffectiveFrom) : null),
        new(RulePackWords.Fingerprint, Sha256),
    ];

    protected override async Task Load() => Proposed = (await Api.Read<RulePackList>($"registration/rule-packs")).Proposed;

    protected override Task Check()
    {
        Need("", Proposed is not null && Id == Proposed.Id, RulePackWords.NothingWaits);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/rule-packs/proposals/{Id}/confirmation", new { sha256 = Sha256 }, token: Token);
        return answer.IsDone ? Done(RulePackList.Address, RulePackWords.Confirmed) : Refuse(answer.Refusal);
    }
}
