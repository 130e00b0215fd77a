using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Records that somebody who was screened does not qualify.</summary>
public sealed class FailureModel : ParticipantDeed
{
    [BindProperty]
    public string? Criterion { get; set; }

    public override Deed Deed => new(
        InvestigatorDeedWords.Fail, InvestigatorDeedWords.FailMeans, InvestigatorDeedWords.SponsorAndAlliance, InvestigatorDeedWords.FailUndo, Back, InvestigatorWords.ToParticipant);

    public override IEnumerable<Answered> Answers => [new(InvestigatorWords.Criterion, Criterion)];

    protected override Task Check()
    {
        Need(nameof(Criterion), Criterion, InvestigatorDeedWords.CriterionMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"recruitment/participants/{Id}/screen-failure", new { criterion = Criterion!.Trim() });
        return answer.IsDone ? Done($"/investigator/sites/{One.SiteId}", InvestigatorDeedWords.Failed) : Refuse(answer.Refusal);
    }
}
