using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Ends an application, with the reason.</summary>
public sealed class WithdrawalModel : SponsorDeed
{
    [BindProperty]
    public string? Reason { get; set; }

    public override Deed Deed => new(SponsorWords.Withdraw, DeedWords.WithdrawMeans, DeedWords.WithdrawTells, DeedWords.WithdrawUndo, Back, SponsorWords.ToApplication);

    public override IEnumerable<Answered> Answers => [new(DeedWords.Reason, Reason)];

    protected override Task Check()
    {
        Need(nameof(Reason), Reason, DeedWords.ReasonMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/withdrawal", new { reason = Reason }, token: Token);
        return answer.IsDone ? Done("/sponsor/applications", DeedWords.Withdrawn) : Refuse(answer.Refusal);
    }
}
