using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>One lead review: what is to be done now by this person, the joint review, modifications, documents and votes.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class ReviewModel : JourneyPage
{
    /// <summary>A deed that is this person's now; the first is the one that moves the case on.</summary>
    public sealed record NextDeed(Text Title, string Address, bool IsFirst = false);

    public ReviewRecord Review { get; private set; } = null!;
    public CaseView View { get; private set; } = null!;
    public TrialHead? Head { get; private set; }
    public Table Documents { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Hospitals { get; private set; } = new Dictionary<Guid, string>();

    public bool IsSecretary => Me.Is(Roles.EthicsSecretary);

    public bool IsChair => Me.Is(Roles.EthicsChair);

    public string HospitalOf(Guid organisation) => organisation == Me.OrganisationId ? LeadWords.OwnCommittee : Hospitals.GetValueOrDefault(organisation) ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Review = await Api.Read<ReviewRecord>($"ethics/reviews/{id}");
        if (Review.LeadOrganisationId != Me.OrganisationId) return Redirect($"/reviewer/reviews/{id}");
        var (committee, head) = (Committee.Load(Api, Me), TrialHead.Find(Api, Review.TrialId));
        if (Review.Comments?.Any(comment => comment.FromOrganisationId != Me.OrganisationId) is true)
            Hospitals = (await Api.Read<Listed<AdoptionRecord>>($"ethics/adoptions?trialId={Review.TrialId}&take=200")).Items.DistinctBy(site => site.OrganisationId)
                .ToDictionary(site => site.OrganisationId, site => site.Name);
        View = new CaseView(Cases.Of(Review), await committee, [], Me);
        (Head, Documents) = (await head, CaseDocuments.Of(View.Case, Review.Documents ?? []));
        return Documents.Download(Request) ?? (IActionResult)Page();
    }

    /// <summary>What this person can do now, first what moves the case on; the service has the last word.</summary>
    public IReadOnlyList<NextDeed> Deeds => [.. Open.OrderByDescending(deed => deed.IsFirst)];

    private IEnumerable<NextDeed> Open
    {
        get
        {
            var (here, shared, state) = ($"/lead/reviews/{Review.Id}", $"/cases/reviews/{Review.Id}", Review.Status);
            var isLive = state is not ("Decided" or "Withdrawn");
            var byMeeting = Review.Mode is "FullBoard" or "Emergency";
            if (isLive && !View.Case.HasDeclared(Me.Id)) yield return new(LeadWords.Declare, $"{shared}/declaration", true);
            if (View.MayVote) yield return new(LeadWords.CastVote, $"{shared}/vote", true);
            if (View.MayDissent) yield return new(LeadWords.WriteDissent, $"{shared}/dissent");
            if (state is "Accepted" or "Assigned" && (IsChair || IsSecretary && Review.Mode != "Simplified"))
                yield return new(LeadWords.Assign, $"{shared}/reviewers", state == "Accepted");
            if (state == "Accepted" && IsChair) yield return new(LeadWords.ChooseMode, $"{here}/mode");
            if (state is "Accepted" or "Assigned" && IsSecretary && Review.Mode == "Exempt") yield return new(LeadWords.Exempt, $"{shared}/exemption", true);
            if (byMeeting && IsSecretary && (state is "Assigned" or "Scheduled" || state == "ModificationSubmitted" && Review.Decision == "ReReviewAfterModification"))
                yield return new(LeadWords.Call, $"{here}/schedule", state != "Scheduled");
            if (state is "Scheduled" or "InMeeting") yield return new(LeadWords.Meeting, $"{here}/meeting", true);
            if (isLive && IsSecretary) yield return new(LeadWords.Merge, $"{here}/questions");
            if (state is "Accepted" or "Assigned" or "Scheduled" or "InMeeting") yield return new(LeadWords.Comment, $"{shared}/comments");
            if (state is "Voted" or "ModificationVerified" && IsChair) yield return new(LeadWords.IssueOpinion, $"{here}/opinion", true);
            if (state == "ModificationSubmitted" && Review.Decision == "ApproveAfterModification")
            {
                if (IsSecretary || Review.Deliberation?.VerifierId == Me.Id)
                {
                    yield return new(LeadWords.Verify, $"{shared}/verification", true);
                    yield return new(LeadWords.SendBack, $"{shared}/refusal");
                }
                if (IsChair) yield return new(LeadWords.Designate, $"{here}/verifier");
            }
            if (IsSecretary && Review.Mode == "Simplified" && Review.OpinionId is not null && Review.Deliberation?.ReportedOn is null) yield return new(LeadWords.Report, $"{shared}/report");
        }
    }
}
