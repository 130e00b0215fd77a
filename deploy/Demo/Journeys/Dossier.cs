using System.Text.Json;
using Trials.Demo.Accounts;
using Trials.Demo.Files;

namespace Trials.Demo.Journeys;

/// <summary>Step 2: the sponsor completes what the record lacks and submits once; intake accepts it.</summary>
internal static class Dossier
{
    private const string DocumentPrefix = "documents.";

    public static async Task<string> StateFacts(Trial trial, Progress progress)
    {
        await trial.Api.Put(trial.Sponsor, $"{trial.Path}/study", new
        {
            kind = trial.Kind,
            product = trial.Product,
            phase = trial.Phase,
            regimes = Array.Empty<string>(),
            plannedEnrolment = trial.PlannedEnrolment,
            needsHumanGeneticResources = true,
        });
        foreach (var some in trial.Sites.Chunk(500))
        {
            var names = some.Select(site => new
            {
                number = site.Number,
                organisationId = site.Hospital.OrganisationId,
                role = site == trial.Lead ? "Lead" : "Participating",
            });
            var answer = await trial.TrySoon(trial.Sponsor, HttpMethod.Put, $"{trial.Path}/sites", new { sites = names },
                "registration.unknown_organisation", "registration.not_an_active_member");
            Trial.Require(answer.IsDone, $"naming the sites: {answer.Say()}");
            progress.Add(some.Length);
        }
        return $"{trial.PlannedEnrolment} participants planned, site {trial.Lead.Number} leads";
    }

    /// <summary>Uploads one document for every one that the check finds missing.</summary>
    public static async Task<string> UploadDocuments(Trial trial, Progress progress)
    {
        var check = await trial.Api.Get(trial.Sponsor, $"{trial.Path}/check");
        var missing = Findings(check).Where(finding => finding.Field.StartsWith(DocumentPrefix, StringComparison.Ordinal))
            .Select(finding => finding.Field[DocumentPrefix.Length..]).Distinct().ToArray();
        progress.Expect(missing.Length);
        foreach (var code in missing)
        {
            await Upload(trial, code, Trial.DocumentVersion);
            progress.Add();
        }
        check = await trial.Api.Get(trial.Sponsor, $"{trial.Path}/check");
        Trial.Require(check.GetProperty("isComplete").GetBoolean(),
            $"the dossier is not complete: {check.GetProperty("findings").GetRawText()}");
        return $"{missing.Length} documents, dossier complete";
    }

    public static async Task<string> Submit(Trial trial)
    {
        await trial.Api.Post(trial.Sponsor, $"{trial.Path}/submission");
        return "one submission for every site";
    }

    public static async Task<string> Return(Trial trial)
    {
        await trial.Api.Post(trial.Alliance.Intake, $"{trial.Path}/deficiencies", new
        {
            items = new[] { new { field = "documents.ICF", text = "知情同意书未写明受试者的联系途径，请补充说明。" } },
        });
        return "returned with one deficiency";
    }

    public static async Task<string> Answer(Trial trial)
    {
        await trial.Api.Post(trial.Sponsor, $"{trial.Path}/deficiencies/1/answer", new { text = "联系途径见知情同意书末页，由各中心填写本机构电话。" });
        await trial.Api.Post(trial.Sponsor, $"{trial.Path}/submission");
        return "answered and submitted again";
    }

    public static async Task<string> Accept(Trial trial)
    {
        await trial.Api.Post(trial.Alliance.Intake, $"{trial.Path}/acceptance");
        return "accepted: lead, sites and alliance have it at the same moment";
    }

    /// <summary>A version of a document, also one that comes after the acceptance; returns its id.</summary>
    public static async Task<Guid> Upload(Trial trial, string code, string version)
    {
        var answer = await trial.Api.Upload(trial.Sponsor, HttpMethod.Put,
            $"{trial.Path}/documents/{code}/{version}?date={trial.Today:yyyy-MM-dd}&language=zh",
            Pdf.Page(trial.Title, [$"{code}, version {version}, {trial.Today:O}", $"Application {trial.Number}", "A demonstration."]),
            "application/pdf");
        Trial.Require(answer.IsDone, $"upload of {code} {version}: {answer.Say()}");
        return answer.Body.GetProperty("documentId").GetGuid();
    }

    private static IEnumerable<(string Field, string Code)> Findings(JsonElement check) => check.GetProperty("findings").EnumerateArray()
        .Select(finding => (finding.GetProperty("field").GetString()!, finding.GetProperty("code").GetString()!));
}
