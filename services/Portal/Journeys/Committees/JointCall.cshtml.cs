using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The lead records that it talked with the site that declined on a documented disagreement (MR-34).</summary>
public sealed class JointCallModel : CommitteeDeed
{
    private LeadTaskRecord _task = null!;
    private ReviewRecord _initial = null!;

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    public override string Study => $"{_initial.Number} {_initial.Title}";

    protected override DeedText Words => FollowUpWords.Deeds["joint-call"];

    protected override string Back => $"/committee/trials/{_task.TrialId}";

    public override IEnumerable<Answered> Answers => [new(FollowUpWords.HeldOn, HeldOn is { } day ? Dates.Day(day) : null)];

    protected override async Task Load()
    {
        _task = await LeadTaskRecord.Read(Api, Id);
        _initial = await ReviewRecord.InitialOf(Api, _task.TrialId);
    }

    protected override Task Check()
    {
        Need(nameof(HeldOn), HeldOn is not null, FollowUpWords.HeldOnMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/tasks/{Id}/joint-call", new { heldOn = HeldOn }));
}
