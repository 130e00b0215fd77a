using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>The chair closes the full board on an adoption with what was voted (ETH-22b, MR-33).</summary>
public sealed class ClosingModel : AdoptionDeed
{
    private const string Modified = "ApproveHereAfterLocalModification";
    private const string Declined = "DisapproveHere";

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public List<ConditionForm> Conditions { get; set; } = [];

    public VoteTally? Tally => Adoption.Case?.Boards is [.., var board] ? board.Tally : null;

    public IReadOnlyList<Choice> Outcomes => [.. ((string[])["ApproveHere", Modified, Declined]).Select(code => new Choice(code, ParticipatingWords.Outcomes[code]))];

    public IReadOnlyList<Choice> Grounds => PackWords.Grounds(RulePack);

    public IReadOnlyList<Choice> Topics => PackWords.Topics(RulePack, localOnly: true);

    protected override DeedText Words => ParticipatingDeeds.Of("closing");

    protected override bool Signs => true;

    private IEnumerable<ConditionForm> Filled => Conditions.Where(condition => !condition.IsEmpty);

    public override IEnumerable<Answered> Answers =>
    [
        new(ParticipatingWords.Outcome, ParticipatingWords.Outcomes.Say(Outcome)), new(ParticipatingWords.Reasons, Text),
        .. Outcome == Declined ? [new Answered(CommitteeWords.Ground, PackWords.Ground(RulePack, Ground))] : Array.Empty<Answered>(),
        .. Filled.Select(condition => new Answered(Name(condition), condition.Text)),
    ];

    protected override async Task Load()
    {
        await base.Load();
        while (Conditions.Count < ConditionForm.Most) Conditions.Add(new ConditionForm());
    }

    protected override Task Check()
    {
        Need(nameof(Outcome), Outcome is not null && ParticipatingWords.Outcomes.ContainsKey(Outcome), ParticipatingWords.OutcomeMissing);
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        Need(nameof(Ground), Outcome != Declined || !string.IsNullOrWhiteSpace(Ground), CommitteeWords.GroundMissing);
        foreach (var (index, condition) in Conditions.Index())
            Need($"Conditions[{index}].Text", condition.IsEmpty || condition.IsComplete, CommitteeWords.ConditionIncomplete);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/adoptions/{Id}/board/closing", new
    {
        outcome = Outcome,
        text = Text,
        ground = Outcome == Declined ? Ground : null,
        conditions = Filled.Select(condition => new { @object = condition.Topic, text = condition.Text }),
    }, token: Token));

    private string Name(ConditionForm condition) => PackWords.Topic(RulePack, condition.Topic) ?? "";
}
