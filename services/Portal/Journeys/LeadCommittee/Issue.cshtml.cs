using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The chair issues the opinion on what was voted, with coded conditions.</summary>
public sealed class IssueModel : LeadDeed
{
    private const int MostConditions = 5;

    /// <summary>One condition of the form; empty ones are left out.</summary>
    public sealed class OpinionConditionForm
    {
        public string? Code { get; set; }
        public string? What { get; set; }
        public string? Evidence { get; set; }
        public DateOnly? DueOn { get; set; }
        public string? Blocks { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Evidence) && string.IsNullOrWhiteSpace(Code);
    }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public int? FollowUpMonths { get; set; }

    [BindProperty]
    public List<OpinionConditionForm> Conditions { get; set; } = [];

    public IReadOnlyList<Choice> Codes => PackWords.Topics(Review.RulePack, localOnly: false);

    public IReadOnlyList<Choice> BlockChoices => [.. LeadWords.BlockNames.Select(block => new Choice(block.Key, block.Value))];

    protected override DeedText Words => LeadDeeds.Of("opinion");

    protected override bool Signs => true;

    private IEnumerable<OpinionConditionForm> Filled => Conditions.Where(condition => !condition.IsEmpty);

    public override IEnumerable<Answered> Answers =>
    [
        new(LeadWords.Decision, CommitteeWords.Decisions.Say(Review.Decision)), new(LeadWords.Reasons, Reasons),
        new(LeadWords.FollowUpMonths, FollowUpMonths is { } months ? $"{months.ToString(CultureInfo.InvariantCulture)} {LeadWords.Months}" : null),
        .. Filled.Select((condition, i) => new Answered(CommitteeWords.Condition.With(i + 1), Describe(condition))),
        new(CommitteeWords.Documents, string.Join('\n', (Review.Documents ?? []).Select(d => $"{PackWords.Document(Review.RulePack, d.Code)} {d.Version}"))),
    ];

    protected override async Task Load()
    {
        await base.Load();
        while (Conditions.Count < MostConditions) Conditions.Add(new OpinionConditionForm());
    }

    protected override void Prefill() => FollowUpMonths = 12;

    protected override Task Check()
    {
        Need(nameof(Reasons), Reasons, LeadWords.ReasonsMissing);
        Need(nameof(FollowUpMonths), FollowUpMonths is >= 1 and <= 12, LeadWords.MonthsMissing);
        foreach (var (index, condition) in Conditions.Index())
            Need($"Conditions[{index}].What", condition.IsEmpty || !string.IsNullOrWhiteSpace(condition.What) && !string.IsNullOrWhiteSpace(condition.Evidence), LeadWords.ConditionIncomplete);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/reviews/{Id}/opinion", new
    {
        reasons = Reasons,
        followUpMonths = FollowUpMonths,
        conditions = Filled.Select(condition => new
        {
            what = condition.What,
            evidence = condition.Evidence,
            code = string.IsNullOrWhiteSpace(condition.Code) ? null : condition.Code,
            dueOn = condition.DueOn,
            blocks = string.IsNullOrWhiteSpace(condition.Blocks) ? "None" : condition.Blocks,
        }),
    }, token: Token));

    private string Describe(OpinionConditionForm condition) => string.Join('\n', ((string?[])
    [
        PackWords.Topic(Review.RulePack, condition.Code), condition.What, $"{LeadWords.Evidence} {condition.Evidence}",
        condition.DueOn is { } due ? LeadWords.Until.With(Dates.Day(due)) : null, $"{LeadWords.Blocks} {LeadWords.BlockNames.Say(condition.Blocks ?? "None")}",
    ]).Where(part => !string.IsNullOrWhiteSpace(part)));
}
