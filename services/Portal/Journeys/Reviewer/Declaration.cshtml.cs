using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.Reviewer;

/// <summary>Says whether there is a conflict of interest in a case; before it the papers and the vote are closed (ETH-20).</summary>
public sealed class DeclarationModel : CaseDeed
{
    private const string No = "none";
    private const string Yes = "conflict";

    [BindProperty]
    public string? HasConflict { get; set; }

    [BindProperty]
    public string? Explanation { get; set; }

    public IReadOnlyList<Choice> Choices => [new(No, ReviewerWords.NoConflict), new(Yes, ReviewerWords.HasConflict)];

    protected override DeedText Words => CommitteeDeeds.Of("declaration");

    public override IEnumerable<Answered> Answers =>
        [new(ReviewerWords.Question, Choices.FirstOrDefault(choice => choice.Value == HasConflict)?.Label), new(ReviewerWords.Explanation, Explanation)];

    protected override Task Check()
    {
        Need(nameof(HasConflict), HasConflict is No or Yes, ReviewerWords.DeclareMissing);
        Need(nameof(Explanation), HasConflict != Yes || !string.IsNullOrWhiteSpace(Explanation), ReviewerWords.ExplanationMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() =>
        Finish(await Api.Post($"ethics/{Kind}/{Id}/declarations", new { hasConflict = HasConflict == Yes, explanation = Explanation }));
}
