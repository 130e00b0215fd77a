using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>A deed on the proposal that waits: only on the one that was shown.</summary>
[Authorize(Roles = Roles.Coordinator)]
public abstract class ProposedPackDeed : DeedPage
{
    /// <summary>Of the proposal that was shown.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    public RulePackList.Proposal? Proposed { get; private set; }

    public override IEnumerable<Answered> Answers =>
        [new(RulePackWords.Reference, Proposed?.RulePack), new(RulePackWords.EffectiveFrom, Proposed is { } one ? Dates.Day(one.EffectiveFrom) : null)];

    protected override async Task Load() => Proposed = (await Api.Read<RulePackList>($"registration/rule-packs")).Proposed;

    protected override Task Check()
    {
        Need("", Proposed is not null && Id == Proposed.Id, RulePackWords.NothingWaits);
        return Task.CompletedTask;
    }
}
