using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The reviews that the own committee leads, those that are not decided first.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class ListModel : JourneyPage
{
    public bool IsWaiting { get; private set; }
    public Table Reviews { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after, string? show)
    {
        IsWaiting = show != "all";
        var from = after ?? Guid.Empty;
        var page = await Api.Read<Listed<ReviewRecord>>($"ethics/reviews?waiting={IsWaiting}&after={from}&take=25");
        Reviews = new Table(LeadWords.List,
            [
                new(LeadWords.Deed), new(CommitteeWords.Study), new(CommitteeWords.Type), new(LeadWords.Mode), new(CommitteeWords.State), new(CommitteeWords.Due),
                new(CommitteeWords.Turn),
            ],
            [.. page.Items.Where(review => review.LeadOrganisationId == Me.OrganisationId).Select(review => (Cell[])
            [
                new(NextDeed(review), review.Status is "Scheduled" or "InMeeting" ? $"/lead/reviews/{review.Id}/meeting" : $"/lead/reviews/{review.Id}"),
                $"{review.Number} {review.Title}", CommitteeWords.Types.Say(review.Type), CommitteeWords.Modes.Say(review.Mode),
                new(CommitteeWords.ReviewStates.Say(review.Status), IsChip: true), DueCells.Of(review.Holder is null ? null : review.DueOn, Today),
                review.Holder is { } holder ? new Cell(HolderTag.Say(holder, null), IsChip: true) : "",
            ])])
        { Next = page.Next, Nothing = LeadWords.Nothing };
        return Reviews.Download(Request) ?? (IActionResult)Page();
    }

    private static Text NextDeed(ReviewRecord review) => review.Status switch
    {
        "Accepted" => LeadWords.Assign,
        "Assigned" => review.Mode is "Simplified" ? LeadWords.SeeAnswers : LeadWords.Call,
        "Scheduled" or "InMeeting" => LeadWords.Meeting,
        "Voted" or "ModificationVerified" => LeadWords.IssueOpinion,
        "ModificationSubmitted" => LeadWords.Verify,
        _ => LeadWords.Look,
    };
}
