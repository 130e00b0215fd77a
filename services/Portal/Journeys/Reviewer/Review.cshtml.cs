using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Reviewer;

/// <summary>A lead review for who reads it: the dossier, own comments with what became of them, questions with their answers, and the vote.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class ReviewModel : JourneyPage
{
    public ReviewRecord Review { get; private set; } = null!;
    public CaseView View { get; private set; } = null!;
    public TrialHead? Head { get; private set; }
    public Table Documents { get; private set; } = null!;

    /// <summary>Whether the own committee leads this review.</summary>
    public bool IsLead => Review.LeadOrganisationId == Me.OrganisationId;

    public bool MayAgree => Review.Mode == "Simplified" && View.Case.IsNamed(Me.Id) && View.Case.HasDeclared(Me.Id)
        && Review.Status == "Assigned" && Review.Deliberation?.Agreements.Any(answer => answer.PersonId == Me.Id) is false;

    /// <summary>Participants comment in their window, the lead until its vote is closed (MR-21).</summary>
    public bool MayComment => Review.Status is "Accepted" or "Assigned" or "Scheduled" or "InMeeting" && (IsLead || Today <= Review.CommentsUntil);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Review = await Api.Read<ReviewRecord>($"ethics/reviews/{id}");
        var (committee, head) = (Committee.Load(Api, Me), TrialHead.Find(Api, Review.TrialId));
        View = new CaseView(Cases.Of(Review), await committee, [], Me);
        (Head, Documents) = (await head, CaseDocuments.Of(View.Case, Review.Documents ?? []));
        return Documents.Download(Request) ?? (IActionResult)Page();
    }
}
