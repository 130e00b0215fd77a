using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Operations;

/// <summary>Has Tracking work everything out again from the facts.</summary>
[Authorize(Roles = Roles.Operator)]
public sealed class RebuildModel : DeedPage
{
    public override Deed Deed => new(OperationsWords.Rebuild, OperationsWords.RebuildMeans, null, null, "/operations", OperationsWords.ToOperations);

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers => [];

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post<Rebuilt>($"tracking/rebuild");
        return answer.IsDone ? Done("/operations", OperationsWords.Rebuilt.Filled(answer.Value!.Trials, answer.Value.Facts)) : Refuse(answer.Refusal);
    }

    private sealed record Rebuilt(int Trials, long Facts);
}
