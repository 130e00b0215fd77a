using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Submits once for all sites, signed; shows the dry run and exactly what is handed in.</summary>
public sealed class SubmissionModel : SponsorDeed
{
    public DryRun DryRun { get; private set; } = null!;

    public override Deed Deed =>
        new(SponsorWords.Submit, DeedWords.SubmitMeans, DeedWords.SubmitTells, DeedWords.SubmitUndo, Back, SponsorWords.ToApplication) { IsSigned = true };

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers =>
    [
        new(ApplicationWords.Number, Application.Number), new(ApplicationWords.Title, Application.Title), new(ApplicationWords.Sites, FormattableString.Invariant($"{Application.Sites}")),
        new(DeedWords.Documents, FormattableString.Invariant($"{Documents.Count}")), new(ApplicationWords.RulePack, Application.RulePack),
    ];

    protected override async Task Load()
    {
        await base.Load();
        DryRun = await Api.Read<DryRun>($"registration/applications/{Id}/check");
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/submission", token: Token);
        return answer.IsDone ? Done(Back, DeedWords.Submitted, DeedWords.SubmittedNext) : Refuse(answer.Refusal);
    }
}
