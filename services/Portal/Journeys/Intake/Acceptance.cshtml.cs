using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Intake;

/// <summary>Accepts an application for every hospital at once, signed.</summary>
public sealed class AcceptanceModel : IntakeDeed
{
    public override Deed Deed => new(IntakeWords.Accept, IntakeWords.AcceptMeans, IntakeWords.AcceptTells, IntakeWords.AcceptUndo, Back, IntakeWords.ToApplication) { IsSigned = true };

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers =>
    [
        new(ApplicationWords.Number, Application.Number), new(ApplicationWords.Title, Application.Title),
        new(ApplicationWords.Sites, FormattableString.Invariant($"{Application.Sites}")), new(ApplicationWords.RulePack, Application.RulePack),
    ];

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/acceptance", token: Token);
        return answer.IsDone ? Done("/intake/applications", IntakeWords.Accepted, IntakeWords.AcceptedNext) : Refuse(answer.Refusal);
    }
}
