using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>A named reviewer confirms, or sends it to the full board with a proposal to refuse behind it (MR-40).</summary>
public sealed class ConfirmationAnswerModel : ConfirmationDeed
{
    private const string Board = "ToFullBoard";
    private const string Refused = "Refuse";

    /// <summary>confirm or board.</summary>
    [BindProperty(SupportsGet = true)]
    public string Answer { get; set; } = "";

    [BindProperty]
    public string? Proposal { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<Choice> Proposals => [new(Board, ParticipatingWords.ReferOpen), new(Refused, CommitteeWords.ReviewerAnswers[Refused], ParticipatingWords.DeclineHint)];

    public IReadOnlyList<Choice> Grounds => PackWords.Grounds(Initial.RulePack);

    public override bool HasNoFields => Answer == "confirm";

    protected override bool Signs => true;

    protected override DeedText Words => Answer switch
    {
        "confirm" => ParticipatingDeeds.Of("confirm"),
        "board" => ParticipatingDeeds.Of("confirmation-board"),
        _ => throw Cases.NotHere(),
    };

    public override IEnumerable<Answered> Answers => HasNoFields
        ? [.. Confirmation.Changes.Select(document => PackWords.Document(Initial.RulePack, document.Code)).Index().Select(name =>
            new Answered(CommitteeWords.Document, ParticipatingWords.DocumentLine.With(name.Item, Confirmation.Changes[name.Index].Version)))]
        : [new(ParticipatingWords.Refer, Proposals.FirstOrDefault(choice => choice.Value == Proposal)?.Label),
            .. Proposal == Refused ? [new Answered(CommitteeWords.Ground, PackWords.Ground(Initial.RulePack, Ground))] : Array.Empty<Answered>(), new(CommitteeWords.Explanation, Text)];

    protected override async Task Load()
    {
        _ = Words;
        await base.Load();
    }

    protected override Task Check()
    {
        if (HasNoFields) return Task.CompletedTask;
        Need(nameof(Proposal), Proposal is Board or Refused, ParticipatingWords.ReferMissing);
        Need(nameof(Ground), Proposal != Refused || !string.IsNullOrWhiteSpace(Ground), CommitteeWords.GroundMissing);
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/confirmations/{Id}/responses", new
    {
        answer = HasNoFields ? "Confirm" : Proposal,
        ground = Proposal == Refused ? Ground : null,
        text = Text,
    }, token: Token));
}
