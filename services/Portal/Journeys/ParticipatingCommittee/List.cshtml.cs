using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>The own hospital's adoptions, those that wait first.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class ListModel : JourneyPage
{
    public bool IsWaiting { get; private set; }
    public Table Adoptions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after, string? show)
    {
        IsWaiting = show != "all";
        var from = after ?? Guid.Empty;
        var page = await Api.Read<Listed<AdoptionRecord>>($"ethics/adoptions?waiting={IsWaiting}&after={from}&take=25");
        var own = page.Items.Where(adoption => adoption.OrganisationId == Me.OrganisationId).ToArray();
        var studies = await Studies.Of(Api, own.Select(adoption => adoption.TrialId));
        Adoptions = new Table(ParticipatingWords.List,
            [new(ParticipatingWords.Deed), new(CommitteeWords.Study), new(CommitteeWords.State), new(CommitteeWords.Due), new(CommitteeWords.Turn)],
            [.. own.Select(adoption => (Cell[])
            [
                new(NextDeed(adoption), $"/committee/adoptions/{adoption.SiteId}"), studies.Name(adoption.TrialId),
                new(CommitteeWords.AdoptionStates.Say(adoption.Status), IsChip: true), DueCells.Of(adoption.IsWaiting ? adoption.DueOn : null, Today),
                adoption.Holder is { } holder ? new Cell(HolderTag.Say(holder, null), IsChip: true) : "",
            ])])
        { Next = page.Next, Nothing = ParticipatingWords.Nothing };
        return Adoptions.Download(Request) ?? (IActionResult)Page();
    }

    private Text NextDeed(AdoptionRecord adoption) => adoption switch
    {
        { Status: "PackageReceived" } => ParticipatingWords.NameReviewers,
        { Status: "InReview" } when adoption.Case?.Reviewers.Contains(Me.Id) is true => ParticipatingWords.AnswerOpinion,
        { Status: "FullBoard" } => Me.Is(Roles.EthicsChair) ? ParticipatingWords.HoldBoard : ParticipatingWords.FullBoard,
        { Status: "WaitingLead" } => ParticipatingWords.ReadDossier,
        _ => ParticipatingWords.Look,
    };
}
