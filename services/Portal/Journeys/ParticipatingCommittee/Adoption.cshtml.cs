using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>The adoption pack: what is new for this hospital, what it checks, the documents, and the deeds that are this person's now.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class AdoptionModel : JourneyPage
{
    public AdoptionRecord Adoption { get; private set; } = null!;
    public CaseView View { get; private set; } = null!;
    public TrialHead? Head { get; private set; }
    public PackRecord? Pack { get; private set; }
    public Table Documents { get; private set; } = null!;

    /// <summary>Why the pack is closed to this person: a conflict of interest.</summary>
    public Refusal? Closed { get; private set; }

    public CommitteeCase Case => View.Case;

    /// <summary>The review that the trial began with, where its committees comment.</summary>
    public Guid InitialId { get; private set; }

    public bool IsChair => Me.Is(Roles.EthicsChair);

    public bool IsSecretary => Me.Is(Roles.EthicsSecretary);

    public bool MayAnswer => Adoption.Status == "InReview" && Case.IsNamed(Me.Id) && !View.HasAnswered;

    public bool MayAsk => Adoption.Status is "PackageReceived" or "InReview" or "FullBoard" && (IsSecretary || Case.IsNamed(Me.Id));

    public bool MustDeclare => Adoption.IsWaiting && !Case.HasDeclared(Me.Id);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        await Load(id);
        return Documents.Download(Request) ?? (IActionResult)Page();
    }

    /// <summary>Records that this committee's people have looked at the pack as it is now.</summary>
    public async Task<IActionResult> OnPostReceiptAsync(Guid id)
    {
        var answer = await Api.Post($"ethics/adoptions/{id}/pack/receipt");
        if (answer.IsDone) return Done($"/committee/adoptions/{id}", ParticipatingWords.Received1, ParticipatingWords.ReceivedNext);
        await Load(id);
        return Refuse(answer.Refusal);
    }

    private async Task Load(Guid id)
    {
        Adoption = await Api.Read<AdoptionRecord>($"ethics/adoptions/{id}");
        if (Adoption.OrganisationId != Me.OrganisationId) throw Cases.NotHere();
        var (committee, pack, head) = (Committee.Load(Api, Me), Api.Try<PackRecord>($"ethics/adoptions/{id}/pack"), TrialHead.Find(Api, Adoption.TrialId));
        var initial = await ReviewRecord.InitialOf(Api, Adoption.TrialId);
        InitialId = initial.Id;
        View = new CaseView(Cases.Of(Adoption, initial), await committee, Adoption.Case?.Responses ?? [], Me);
        (Head, Pack, Closed) = (await head, (await pack).Value, (await pack).Refusal);
        Documents = new Table(CommitteeWords.Documents,
            [new(CommitteeWords.Document), new(CommitteeWords.Version), new(CommitteeWords.Date), new(CommitteeWords.Since), new(CommitteeWords.Fingerprint)],
            [.. (Pack?.Documents ?? []).Select(filed => (Cell[])
            [
                CaseDocuments.Name(Case, filed.Document), filed.Document.Version, Dates.Day(filed.Document.Date),
                new(CommitteeWords.SinceLastLook.Say(filed.Since), IsChip: filed.Since != "Same"), CaseDocuments.Short(filed.Document.Sha256),
            ])])
        { Nothing = CommitteeWords.NoDocuments };
    }
}
