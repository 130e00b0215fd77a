using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The chair chooses how a review is held (ETH-15, ETH-16b, ETH-31a, ETH-32).</summary>
public sealed class ModeModel : LeadDeed
{
    [BindProperty]
    public string? Mode { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Modes => [.. CommitteeWords.Modes.Select(mode => new Choice(mode.Key, mode.Value))];

    public IReadOnlyList<Choice> Grounds => [.. LeadWords.Grounds.Select(ground => new Choice(ground.Key, ground.Value))];

    protected override DeedText Words => LeadDeeds.Of("mode");

    public override IEnumerable<Answered> Answers =>
    [
        new(LeadWords.WhichMode, CommitteeWords.Modes.Say(Mode)), new(LeadWords.ModeGround, LeadWords.Grounds.Say(Ground)),
        new(CommitteeWords.Reason, Reason),
    ];

    protected override void Prefill() => Mode = Review.Mode;

    protected override Task Check()
    {
        Need(nameof(Mode), Mode is not null && CommitteeWords.Modes.ContainsKey(Mode), LeadWords.ModeMissing);
        Need(nameof(Ground), Mode is "FullBoard" or null || !string.IsNullOrWhiteSpace(Ground), LeadWords.ModeGroundMissing);
        Need(nameof(Reason), Reason, CommitteeWords.ReasonMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() =>
        Finish(await Api.Post($"ethics/reviews/{Id}/mode", new { mode = Mode, ground = Mode == "FullBoard" || string.IsNullOrWhiteSpace(Ground) ? null : Ground, reason = Reason }));
}
