using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Operations;

/// <summary>Sends a parked message again.</summary>
[Authorize(Roles = Roles.Operator)]
public sealed class ReplayModel : MessageDeed
{
    public override Deed Deed => new(OperationsWords.Replay, OperationsWords.ReplayMeans, null, null, "/operations", OperationsWords.ToOperations);

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"{Service}/operations/messages/{Id}/{Consumer}/replay", new { reason = Reason });
        return answer.IsDone ? Done("/operations", OperationsWords.Replayed, OperationsWords.ReplayedNext) : Refuse(answer.Refusal);
    }
}
