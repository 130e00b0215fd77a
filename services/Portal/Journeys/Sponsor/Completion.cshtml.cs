using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Files the study's completion report after the last site has closed (MR-50).</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class CompletionModel : CompletionDeed
{
    private TrialHead.Figures _trial = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override string Subject => $"{_trial.Number} {_trial.Title}";

    public override Deed Deed => new(
        FilingWords.Complete, FilingWords.CompleteMeans, FilingWords.CompleteTells, FilingWords.CompleteUndo, $"/sponsor/applications/{Id}", SponsorWords.ToApplication);

    protected override async Task Load() => _trial = await Api.Read<TrialHead.Figures>($"tracking/trials/{Id}");

    protected override void Prefill() => Enrolled = _trial.Enrolled;

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"ethics/trials/{Id}/completion", Figures);
        return answer.IsDone ? Done(Deed.Back, FilingWords.Completed, FilingWords.LeadReviews) : Refuse(answer.Refusal);
    }
}
