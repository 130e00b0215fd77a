using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Account;

/// <summary>Ends one of my sign-ins.</summary>
public sealed class EndSignInModel : DeedPage
{
    private SignInsModel.OpenSignIn _one = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override Deed Deed => new(AccountWords.EndOne, AccountWords.EndOneMeans, null, null, "/account/sign-ins", AccountWords.SignIns);

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers =>
        [new(AccountWords.Device, _one.Device), new(AccountWords.Address, _one.Address), new(AccountWords.SignedInAt, Dates.Instant(_one.SignedInAt))];

    protected override async Task Load() =>
        _one = (await Api.Read<SignInsModel.OpenSignIns>($"directory/me/sessions")).Items.FirstOrDefault(item => item.SessionId == Id)
            ?? throw RefusedException.NotFound(AccountWords.NoSignIns);

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Delete($"directory/me/sessions/{Id}");
        return answer.IsDone ? Done("/account/sign-ins", AccountWords.Ended, AccountWords.EndedNext) : Refuse(answer.Refusal);
    }
}
