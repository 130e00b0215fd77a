using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The chair says what a safety report means for the study.</summary>
public sealed class AssessmentModel : CommitteeDeed
{
    private ReviewRecord _initial = null!;

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public SafetyReportRecord Report { get; private set; } = null!;

    public IReadOnlyList<Choice> Outcomes => [new("Continue", FollowUpWords.AssessContinue), new("OpenReview", FollowUpWords.AssessReview)];

    public override string Study => $"{_initial.Number} {_initial.Title}";

    protected override DeedText Words => FollowUpWords.Deeds["assessment"];

    protected override bool Signs => true;

    protected override string Back => $"/committee/safety-reports/{Id}";

    public override IEnumerable<Answered> Answers =>
        [new(FollowUpWords.AssessOutcome, Outcomes.FirstOrDefault(choice => choice.Value == Outcome)?.Label), new(CommitteeWords.Explanation, Text)];

    protected override async Task Load()
    {
        Report = await Api.Read<SafetyReportRecord>($"ethics/safety-reports/{Id}");
        _initial = await ReviewRecord.InitialOf(Api, Report.TrialId);
    }

    protected override Task Check()
    {
        Need(nameof(Outcome), Outcome is "Continue" or "OpenReview", FollowUpWords.AssessMissing);
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() =>
        Finish(await Api.Post($"ethics/safety-reports/{Id}/assessment", new { outcome = Outcome, text = Text }, token: Token));
}
