using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Operations;

/// <summary>Gives a parked message up for good.</summary>
[Authorize(Roles = Roles.Operator)]
public sealed class DiscardModel : MessageDeed
{
    public override Deed Deed => new(OperationsWords.Discard, OperationsWords.DiscardMeans, null, OperationsWords.DiscardUndo, "/operations", OperationsWords.ToOperations);

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"{Service}/operations/messages/{Id}/{Consumer}/discard", new { reason = Reason });
        return answer.IsDone ? Done("/operations", OperationsWords.Discarded) : Refuse(answer.Refusal);
    }
}
