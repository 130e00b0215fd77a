using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.Reviewer;

/// <summary>A named reviewer's answer in the simplified procedure of a lead review (ETH-31b, ETH-31c).</summary>
public sealed class AgreementModel : CaseDeed
{
    private const string Yes = "agrees";
    private const string No = "board";

    [BindProperty]
    public string? Agrees { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<Choice> Choices => [new(Yes, CommitteeWords.Agrees), new(No, CommitteeWords.ToFullBoard)];

    protected override DeedText Words => CommitteeDeeds.Of("agreement");

    protected override bool Signs => true;

    public override IEnumerable<Answered> Answers =>
        [new(ReviewerWords.Answer, Choices.FirstOrDefault(choice => choice.Value == Agrees)?.Label), new(CommitteeWords.Explanation, Text)];

    protected override Task Check()
    {
        Need(nameof(Agrees), Agrees is Yes or No, ReviewerWords.AgreesMissing);
        Need(nameof(Text), Agrees != No || !string.IsNullOrWhiteSpace(Text), CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() =>
        Finish(await Api.Post($"ethics/reviews/{Id}/agreements",
            new { agrees = Agrees == Yes, text = string.IsNullOrWhiteSpace(Text) ? null : Text }, token: Token));
}
