using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>The chair closes the full board on a confirmation with what was voted.</summary>
public sealed class ConfirmationClosingModel : ConfirmationDeed
{
    private const string Confirms = "confirm";
    private const string Refuses = "refuse";

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    public IReadOnlyList<Choice> Outcomes => [.. ((string[])[Confirms, Refuses]).Select(code => new Choice(code, ParticipatingWords.ConfirmationOutcomes[code]))];

    public IReadOnlyList<Choice> Grounds => PackWords.Grounds(Initial.RulePack);

    protected override bool Signs => true;

    protected override DeedText Words => ParticipatingDeeds.Of("confirmation-closing");

    public override IEnumerable<Answered> Answers =>
    [
        new(ParticipatingWords.Outcome, ParticipatingWords.ConfirmationOutcomes.Say(Outcome)), new(ParticipatingWords.Reasons, Text),
        .. Outcome == Refuses ? [new Answered(CommitteeWords.Ground, PackWords.Ground(Initial.RulePack, Ground))] : Array.Empty<Answered>(),
    ];

    protected override Task Check()
    {
        Need(nameof(Outcome), Outcome is Confirms or Refuses, ParticipatingWords.OutcomeMissing);
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        Need(nameof(Ground), Outcome != Refuses || !string.IsNullOrWhiteSpace(Ground), CommitteeWords.GroundMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/confirmations/{Id}/board/closing",
        new { confirms = Outcome == Confirms, text = Text, ground = Outcome == Refuses ? Ground : null }, token: Token));
}
