using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Account;

/// <summary>Removes one of my passkeys.</summary>
public sealed class RemovePasskeyModel : DeedPage
{
    private FactorState.Passkey _key = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override Deed Deed => new(PasskeyWords.Remove, PasskeyWords.RemoveMeans, null, null, PasskeysModel.Address, PasskeyWords.Title) { IsSigned = true };

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers => [new(PasskeyWords.Name, _key.Name), new(PasskeyWords.Added, Dates.Instant(_key.AddedAt))];

    protected override async Task Load() => _key = (await Api.Read<FactorState>($"directory/me/second-factor")).Passkeys.FirstOrDefault(key => key.PasskeyId == Id)
        ?? throw RefusedException.NotFound(PasskeyWords.Gone);

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Delete($"directory/me/passkeys/{Id}", token: Token);
        return answer.IsDone ? Done(PasskeysModel.Address, PasskeyWords.IsRemoved) : Refuse(answer.Refusal);
    }
}
