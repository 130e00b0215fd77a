using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Journeys.Intake;

/// <summary>Ends an application that is none for the alliance, for a reason of the rule pack's closed list.</summary>
public sealed class OutOfScopeModel : IntakeDeed
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> Reasons =>
        [.. RulePacks.Find(Application.RulePack).Intake.OutOfScope.Select(reason => new Choice(reason.Code, new Text(reason.En, reason.Zh), reason.Basis))];

    public override Deed Deed =>
        new(IntakeWords.OutOfScope, IntakeWords.OutOfScopeMeans, IntakeWords.OutOfScopeTells, IntakeWords.OutOfScopeUndo, Back, IntakeWords.ToApplication);

    public override IEnumerable<Answered> Answers =>
        [new(IntakeWords.Reason, Reasons.FirstOrDefault(reason => reason.Value == Reason)?.Label), new(IntakeWords.Note, Note)];

    protected override Task Check()
    {
        Need(nameof(Reason), Reason, IntakeWords.ReasonMissing);
        Need(nameof(Note), Note, IntakeWords.NoteMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/out-of-scope", new { reason = Reason, note = Note }, token: Token);
        return answer.IsDone ? Done("/intake/applications", IntakeWords.Dismissed, IntakeWords.DismissedNext) : Refuse(answer.Refusal);
    }
}
