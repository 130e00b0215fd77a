using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Account;

/// <summary>Ends all my sign-ins but this one.</summary>
public sealed class EndOthersModel : DeedPage
{
    public override Deed Deed => new(AccountWords.EndOthers, AccountWords.EndOthersMeans, null, null, "/account/sign-ins", AccountWords.SignIns);

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers => [];

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Delete($"directory/me/sessions");
        return answer.IsDone ? Done("/account/sign-ins", AccountWords.Ended, AccountWords.EndedNext) : Refuse(answer.Refusal);
    }
}
