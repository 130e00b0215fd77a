using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>One application of the sponsor: what is still to be done with the dry run beside it, or what was handed in.</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class ApplicationModel : JourneyPage
{
    public ApplicationRecord Application { get; private set; } = null!;
    public DryRun DryRun { get; private set; } = null!;
    public Table Documents { get; private set; } = null!;

    /// <summary>How many sites have a hospital or are outside the alliance, of the first 500.</summary>
    public int Named { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Application = await Api.Read<ApplicationRecord>($"registration/applications/{id}");
        DryRun = await Api.Read<DryRun>($"registration/applications/{id}/check");
        var documents = await Api.Read<Listed<FiledDocument>>($"registration/applications/{id}/documents?current=true&take=500");
        Documents = DocumentTable.Of(Application, documents.Items);
        if (Application.IsOpenToSponsor)
        {
            var sites = await Api.Read<Listed<ApplicationSite>>($"registration/applications/{id}/sites?take=500");
            Named = sites.Items.Count(site => site.OrganisationId is not null || site.IsOutside);
        }
        return Documents.Download(Request) ?? (IActionResult)Page();
    }

    /// <summary>The page on which a finding is mended, at its field.</summary>
    internal string Mend(Finding finding) => MendIn(Application.Id, finding);

    internal static string MendIn(Guid id, Finding finding)
    {
        var here = $"/sponsor/applications/{id}";
        if (finding.Field.StartsWith("documents", StringComparison.Ordinal)) return $"{here}/dossier#{finding.Field.Split('.').ElementAtOrDefault(1)}";
        if (finding.Field.StartsWith("sites", StringComparison.Ordinal)) return $"{here}/sites";
        if (finding.Field.StartsWith("deficienc", StringComparison.Ordinal)) return $"{here}#deficiencies";
        return $"{here}/study#{string.Join('_', finding.Field.Split('.').Where(part => part != "study").Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}";
    }
}
