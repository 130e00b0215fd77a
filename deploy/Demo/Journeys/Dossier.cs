using System.Text.Json;
using Trials.Demo.Accounts;
using Trials.Demo.Alliance;
using Trials.Demo.Files;

namespace Trials.Demo.Journeys;

/// <summary>Step 2: the sponsor completes what the record lacks and submits once; intake accepts it.</summary>
internal static class Dossier
{
    private const string DocumentPrefix = "documents.";

    public static async Task<string> StateFacts(Trial trial, Progress progress)
    {
        await trial.Api.Put(trial.Sponsor, $"{trial.Path}/study", Study(trial));
        foreach (var some in trial.Sites.Index().Chunk(500))
        {
            var names = some.Select(item => new
            {
                number = item.Item.Number,
                organisationId = item.Item.Hospital.OrganisationId,
                role = item.Item == trial.Lead ? "Lead" : "Participating",
                target = Share(trial, item.Index),
                investigator = DemoAlliance.Investigator,
            });
            var answer = await trial.TrySoon(trial.Sponsor, HttpMethod.Put, $"{trial.Path}/sites", new { sites = names },
                "registration.unknown_organisation", "registration.not_an_active_member");
            Trial.Require(answer.IsDone, $"naming the sites: {answer.Say()}");
            progress.Add(some.Length);
        }
        return $"{trial.PlannedEnrolment} participants planned, site {trial.Lead.Number} leads";
    }

    /// <summary>What a sponsor of such a product would say; the numbers are invented, their forms are real.</summary>
    private static object Study(Trial trial)
    {
        var (isForRegistration, isDevice) = (trial.Kind == "Registration", trial.Product is "Device" or "Ivd");
        var recruitment = new { from = trial.Today.AddMonths(3), to = trial.Today.AddMonths(27) };
        return new
        {
            kind = trial.Kind,
            product = trial.Product,
            phase = trial.Phase,
            regimes = Array.Empty<string>(),
            plannedEnrolment = trial.PlannedEnrolment,
            needsHumanGeneticResources = true,
            recruitment,
            permission = isForRegistration
                ? new { number = isDevice ? "沪械临备20260012" : "2026LP00123", grantedOn = isDevice ? (DateOnly?)null : trial.Today.AddMonths(-2) } : null,
            registryNumbers = isForRegistration && !isDevice ? ["CTR20260001"] : Array.Empty<string>(),
            insurance = new { insurer = "演示保险公司", policyNumber = "DEMO-1", period = new { from = trial.Today, to = recruitment.to.AddYears(1) }, sum = 10_000_000 },
            geneticResources = new
            {
                hasForeignParty = false, materialLeavesChina = false, informationToForeignParty = false, fromImportantFamiliesOrRegions = false,
            },
        };
    }

    /// <summary>The planned enrolment divided evenly, the first sites taking one more.</summary>
    private static int Share(Trial trial, int index) =>
        trial.PlannedEnrolment / trial.Sites.Count + (index < trial.PlannedEnrolment % trial.Sites.Count ? 1 : 0);

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
        await trial.Api.Post(trial.Sponsor, $"{trial.Path}/deficiencies/1/answer", new
        {
            text = "联系途径见知情同意书末页，由各中心填写本机构电话。",
            isNotApplicable = true,
        });
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
            $"{trial.Path}/documents/{code}/{version}?date={trial.Today:yyyy-MM-dd}&language=zh{(code == Trial.ConsentForm ? $"&protocolVersion={Trial.DocumentVersion}" : "")}",
            Pdf.Page(trial.Title, [$"{code}, version {version}, {trial.Today:O}", $"Application {trial.Number}", "A demonstration."]),
            "application/pdf");
        Trial.Require(answer.IsDone, $"upload of {code} {version}: {answer.Say()}");
        return answer.Body.GetProperty("documentId").GetGuid();
    }

    private static IEnumerable<(string Field, string Code)> Findings(JsonElement check) => check.GetProperty("findings").EnumerateArray()
        .Select(finding => (finding.GetProperty("field").GetString()!, finding.GetProperty("code").GetString()!));
}
