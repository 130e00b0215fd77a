using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>An opinion with its conditions, what it names, and its letter; for every committee of the trial.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class OpinionModel : JourneyPage
{
    public OpinionRecord Opinion { get; private set; } = null!;
    public ReviewRecord Initial { get; private set; } = null!;
    public Table Documents { get; private set; } = null!;

    public bool IsOwn => Opinion.LeadOrganisationId == Me.OrganisationId;

    public bool IsOwnSecretary => IsOwn && Me.Is(Roles.EthicsSecretary);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Opinion = await Api.Read<OpinionRecord>($"ethics/opinions/{id}");
        Initial = await ReviewRecord.InitialOf(Api, Opinion.TrialId);
        Documents = new Table(CommitteeWords.Documents,
            [new(CommitteeWords.Document), new(CommitteeWords.Version), new(CommitteeWords.Date), new(CommitteeWords.Fingerprint)],
            [.. Opinion.Versions.Select(document => (Cell[])
            [
                PackWords.Document(Initial.RulePack, document.Code), document.Version, Dates.Day(document.Date), CaseDocuments.Short(document.Sha256),
            ])])
        { Nothing = CommitteeWords.NoDocuments };
        return Documents.Download(Request) ?? (IActionResult)Page();
    }
}
