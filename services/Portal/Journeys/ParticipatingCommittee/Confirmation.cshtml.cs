using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>One confirmation: what changes at this hospital, who answers it, and the deeds that are this person's now.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class ConfirmationModel : JourneyPage
{
    public ConfirmationRecord Confirmation { get; private set; } = null!;
    public CaseView View { get; private set; } = null!;
    public TrialHead? Head { get; private set; }
    public Table Documents { get; private set; } = null!;

    public bool IsChair => Me.Is(Roles.EthicsChair);

    public bool IsSecretary => Me.Is(Roles.EthicsSecretary);

    public bool MayAnswer => Confirmation.Status == "InReview" && View.Case.IsNamed(Me.Id) && !View.HasAnswered;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Confirmation = await Api.Read<ConfirmationRecord>($"ethics/confirmations/{id}");
        if (Confirmation.OrganisationId != Me.OrganisationId) throw Cases.NotHere();
        var (committee, head) = (Committee.Load(Api, Me), TrialHead.Find(Api, Confirmation.TrialId));
        var of = Cases.Of(Confirmation, await ReviewRecord.InitialOf(Api, Confirmation.TrialId));
        View = new CaseView(of, await committee, Confirmation.Case?.Responses ?? [], Me);
        (Head, Documents) = (await head, CaseDocuments.Of(of, Confirmation.Changes));
        return Documents.Download(Request) ?? (IActionResult)Page();
    }
}
