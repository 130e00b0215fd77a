using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>What came after the first opinion and waits for this hospital's confirmation.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class ConfirmationsModel : JourneyPage
{
    public bool IsWaiting { get; private set; }
    public Table Confirmations { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after, string? show)
    {
        IsWaiting = show != "all";
        var from = after ?? Guid.Empty;
        var page = await Api.Read<Listed<ConfirmationRecord>>($"ethics/confirmations?waiting={IsWaiting}&after={from}&take=25");
        var own = page.Items.Where(confirmation => confirmation.OrganisationId == Me.OrganisationId).ToArray();
        var studies = await Studies.Of(Api, own.Select(confirmation => confirmation.TrialId));
        Confirmations = new Table(ParticipatingWords.Confirmations,
            [new(CommitteeWords.Type), new(CommitteeWords.Study), new(CommitteeWords.State), new(CommitteeWords.Due), new(CommitteeWords.Turn)],
            [.. own.Select(confirmation => (Cell[])
            [
                new(ParticipatingWords.ConfirmTitle.With(CommitteeWords.Types.Say(confirmation.Type)), $"/committee/confirmations/{confirmation.ConfirmationId}"),
                studies.Name(confirmation.TrialId), new(CommitteeWords.ConfirmationStates.Say(confirmation.Status), IsChip: true),
                confirmation.IsWaiting ? DueCells.Of(confirmation.DueOn, Today) : "",
                confirmation.IsWaiting ? new Cell(HolderTag.Say("site-committee", null), IsChip: true) : "",
            ])])
        { Next = page.Next, Nothing = ParticipatingWords.NothingToConfirm };
        return Confirmations.Download(Request) ?? (IActionResult)Page();
    }
}
