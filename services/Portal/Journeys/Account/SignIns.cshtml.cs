using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Account;

/// <summary>Where I am signed in; each can be ended.</summary>
public sealed class SignInsModel : JourneyPage
{
    public Table SignIns { get; private set; } = null!;
    public bool HasOthers { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var open = await Api.Read<OpenSignIns>($"directory/me/sessions");
        HasOthers = open.Items.Any(item => !item.IsThisOne);
        SignIns = new Table(AccountWords.SignIns,
            [
                new(AccountWords.Device), new(AccountWords.Address), new(AccountWords.SignedInAt), new(AccountWords.LastUsed), new(AccountWords.RunsOut), new(AccountWords.Methods),
                new(AccountWords.EndIt),
            ],
            [.. open.Items.Select(item => (Cell[])
            [
                item.Device, item.Address, Dates.Instant(item.SignedInAt), Dates.Instant(item.LastUsedAt), Dates.Instant(item.RunsOutAt), AccountWords.MethodNames(item.Methods),
                item.IsThisOne ? new Cell(AccountWords.ThisOne, IsChip: true) : new Cell(AccountWords.EndIt, $"/account/sign-ins/{item.SessionId}"),
            ])])
        { Nothing = AccountWords.NoSignIns };
        return SignIns.Download(Request) ?? (IActionResult)Page();
    }

    internal sealed record OpenSignIns(IReadOnlyList<OpenSignIn> Items);

    internal sealed record OpenSignIn(
        Guid SessionId, DateTimeOffset SignedInAt, DateTimeOffset LastUsedAt, DateTimeOffset RunsOutAt, string Device, string? Address, IReadOnlyList<string> Methods, bool IsThisOne);
}
