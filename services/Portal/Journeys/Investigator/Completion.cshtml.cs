using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Closes a site with its completion report; the investigator or the hospital's office files it.</summary>
[Authorize(Roles = $"{Roles.Investigator},{Roles.InstitutionOffice}")]
public sealed class CompletionModel : CompletionDeed
{
    private RecruitingSite _place = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Site { get; set; }

    public override string Subject => _place.Title;

    public override Deed Deed => new(
        InvestigatorDeedWords.Complete, InvestigatorDeedWords.CompleteMeans, InvestigatorDeedWords.CompleteTells, InvestigatorDeedWords.CompleteUndo, Back, InvestigatorWords.ToSite);

    private string Back => Me.Is(Roles.Investigator) ? $"/investigator/sites/{Site}" : $"/office/sites/{Site}";

    protected override async Task Load() => _place = await Api.Read<RecruitingSite>($"recruitment/sites/{Site}");

    protected override void Prefill() => Enrolled = _place.Enrolled;

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"ethics/sites/{Site}/completion", Figures);
        return answer.IsDone ? Done(Back, InvestigatorDeedWords.CompletedDone, InvestigatorDeedWords.CompletedNext) : Refuse(answer.Refusal);
    }
}
