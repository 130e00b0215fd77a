using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.Reviewer;

/// <summary>One member's vote at the meeting that sits.</summary>
public sealed class VoteModel : CaseDeed
{
    [BindProperty]
    public string? Vote { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    protected override DeedText Words => CommitteeDeeds.Of("vote");

    public override IEnumerable<Answered> Answers =>
        [new(ReviewerWords.YourVote, ReviewerWords.VoteChoices.FirstOrDefault(choice => choice.Value == Vote)?.Label), new(ReviewerWords.VoteReason, Reason)];

    protected override Task Check()
    {
        Need(nameof(Vote), Vote is "For" or "Against" or "Abstain", ReviewerWords.VoteMissing);
        Need(nameof(Reason), Vote is "For" or null || !string.IsNullOrWhiteSpace(Reason), ReviewerWords.VoteReasonMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var ballot = new { vote = Vote, reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason };
        return Finish(Kind == Cases.Reviews ? await Api.Post($"ethics/reviews/{Id}/votes", ballot) : await Api.Post($"ethics/{Kind}/{Id}/board/votes", ballot));
    }
}
