using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>A named reviewer answers the lead opinion: adopt, adopt with local conditions, or the full board, with a proposal to decline behind it.</summary>
public sealed class AnswerModel : AdoptionDeed
{
    private const string Board = "ToFullBoard";
    private const string Decline = "Decline";

    private sealed record Pack(IReadOnlyList<Item> Checklist);

    private sealed record Item([property: JsonPropertyName("object")] string Topic);

    /// <summary>One item of the local list as this reviewer found it.</summary>
    public sealed class CheckedForm
    {
        public string? Topic { get; set; }
        public string? Finding { get; set; }
        public string? Note { get; set; }
    }

    /// <summary>adopt, conditions or board.</summary>
    [BindProperty(SupportsGet = true)]
    public string Answer { get; set; } = "";

    [BindProperty]
    public List<CheckedForm> Items { get; set; } = [];

    [BindProperty]
    public List<ConditionForm> Conditions { get; set; } = [];

    [BindProperty]
    public string? Proposal { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public bool WithConditions => Answer == "conditions";

    public bool Adopts => Answer is "adopt" or "conditions";

    public IReadOnlyList<Choice> Findings => [new("true", ParticipatingWords.InOrder), new("false", ParticipatingWords.NotInOrder)];

    public IReadOnlyList<Choice> Proposals => [new(Board, ParticipatingWords.ReferOpen), new(Decline, ParticipatingWords.ReferDecline, ParticipatingWords.DeclineHint)];

    public IReadOnlyList<Choice> Grounds => PackWords.Grounds(RulePack);

    public IReadOnlyList<Choice> Topics => PackWords.Topics(RulePack, localOnly: true);

    protected override DeedText Words => Answer is "adopt" or "conditions" or "board" ? ParticipatingDeeds.Of(Answer) : throw Cases.NotHere();

    protected override bool Signs => true;

    public override IEnumerable<Answered> Answers => Adopts
        ? [.. Items.Select(item => new Answered(TopicName(item.Topic), $"{Findings.FirstOrDefault(f => f.Value == item.Finding)?.Label} {item.Note}")),
            .. Filled.Select((condition, i) => new Answered(CommitteeWords.Condition.With(i + 1), $"{TopicName(condition.Topic)}{CommitteeWords.Dot}{condition.Text}"))]
        : [new(ParticipatingWords.Refer, Proposals.FirstOrDefault(choice => choice.Value == Proposal)?.Label),
            .. Proposal == Decline ? [new Answered(CommitteeWords.Ground, PackWords.Ground(RulePack, Ground))] : Array.Empty<Answered>(), new(CommitteeWords.Explanation, Text)];

    private IEnumerable<ConditionForm> Filled => Conditions.Where(condition => !condition.IsEmpty);

    public string TopicName(string? code) => PackWords.Topic(RulePack, code) ?? "";

    protected override async Task Load()
    {
        await base.Load();
        _ = Words;
        if (Adopts)
        {
            // What is to be checked the pack says, not the form.
            var checklist = (await Api.Read<Pack>($"ethics/adoptions/{Id}/pack")).Checklist;
            Items = [.. checklist.Select(item => Items.FirstOrDefault(given => given.Topic == item.Topic) ?? new CheckedForm { Topic = item.Topic })];
        }
        while (WithConditions && Conditions.Count < ConditionForm.Most) Conditions.Add(new ConditionForm());
    }

    protected override Task Check()
    {
        if (Adopts)
        {
            foreach (var (index, item) in Items.Index()) Need($"Items[{index}].Finding", item.Finding, ParticipatingWords.CheckEach);
            foreach (var (index, condition) in Conditions.Index())
                Need($"Conditions[{index}].Text", condition.IsEmpty || condition.IsComplete, CommitteeWords.ConditionIncomplete);
            Need("Conditions[0].Text", !WithConditions || Filled.Any(), CommitteeWords.ConditionsMissing);
            return Task.CompletedTask;
        }
        Need(nameof(Proposal), Proposal is Board or Decline, ParticipatingWords.ReferMissing);
        Need(nameof(Ground), Proposal != Decline || !string.IsNullOrWhiteSpace(Ground), CommitteeWords.GroundMissing);
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var response = !Adopts ? Proposal : WithConditions ? "AdoptWithLocalConditions" : "Adopt";
        return Finish(await Api.Post($"ethics/adoptions/{Id}/responses", new
        {
            response,
            conditions = WithConditions ? Filled.Select(condition => new { @object = condition.Topic, text = condition.Text }) : null,
            ground = Proposal == Decline ? Ground : null,
            text = Adopts ? null : Text,
            checklist = Adopts ? Items.Select(item => new { @object = item.Topic, isInOrder = item.Finding == "true", note = item.Note }) : null,
        }, token: Token));
    }
}
