using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The secretary makes one question of the committees' comments (MR-23).</summary>
public sealed class QuestionModel : LeadDeed
{
    [BindProperty]
    public List<string> Comments { get; set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<Choice> Open => [.. (Review.Comments ?? []).Where(comment => comment.IsOpen)
        .Select(comment => new Choice(comment.Number.ToString(CultureInfo.InvariantCulture), comment.Text))];

    protected override DeedText Words => LeadDeeds.Of("questions");

    public override IEnumerable<Answered> Answers =>
    [
        new(LeadWords.OfComments, string.Join("\n", Open.Where(choice => Comments.Contains(choice.Value)).Select(choice => choice.Label))), new(LeadWords.QuestionText, Text),
    ];

    protected override Task Check()
    {
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/reviews/{Id}/questions",
        new { text = Text, comments = Open.Select(choice => choice.Value).Where(Comments.Contains).Select(number => int.Parse(number, CultureInfo.InvariantCulture)) }));
}
