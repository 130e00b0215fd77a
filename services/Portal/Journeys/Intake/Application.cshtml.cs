using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Intake;

/// <summary>One application as intake checks it: facts, dossier, correspondence, and what the dry run finds beside them.</summary>
[Authorize(Roles = Roles.Intake)]
public sealed class ApplicationModel : JourneyPage
{
    public ApplicationRecord Application { get; private set; } = null!;
    public Table Documents { get; private set; } = null!;
    public DryRun DryRun { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Application = await Api.Read<ApplicationRecord>($"registration/applications/{id}");
        DryRun = await Api.Read<DryRun>($"registration/applications/{id}/check");
        var documents = await Api.Read<Listed<FiledDocument>>($"registration/applications/{id}/documents?current=true&take=500");
        Documents = DocumentTable.Of(Application, documents.Items);
        return Documents.Download(Request) ?? (IActionResult)Page();
    }
}
