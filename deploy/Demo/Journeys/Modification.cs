using System.Text.Json;

namespace Trials.Demo.Journeys;

/// <summary>Step 3, continued: an approval that waits for a modification, which nobody may act on, becomes an effective one (ETH-22a).</summary>
internal static class Modification
{
    private static readonly object[] NoConditions = [];
    private static readonly object[] Conditions =
        [new { what = "首例受试者入组后十二个月内提交跟踪审查报告。", evidence = "跟踪审查报告", blocks = "None" }];

    public static async Task<string> AskForIt(Trial trial)
    {
        var opinion = await Issue(trial, NoConditions, "同意开展；知情同意书须按答复修改并经核对后方可生效。");
        Trial.Require(!opinion.GetProperty("isEffective").GetBoolean(), "an approval after modification is effective before the modification");
        return $"opinion {NumberOf(opinion)}, not effective";
    }

    public static async Task<string> ActTooEarly(Trial trial)
    {
        if (trial.Participating.FirstOrDefault() is not { } site) return "skipped: no participating site";
        var answer = await trial.Api.Try(site.Hospital.Chair, HttpMethod.Post, $"ethics/adoptions/{site.Id}/reviewers",
            new { personIds = site.Hospital.Reviewers.Select(person => person.Id) });
        Trial.Require(answer.Code == "ethics.waiting_for_lead", $"naming reviewers at site {site.Number} before the opinion is effective: {answer.Say()}");
        return $"site {site.Number} names reviewers: refused, there is no pack yet";
    }

    public static async Task<string> File(Trial trial)
    {
        var document = await Dossier.Upload(trial, Trial.ConsentForm, Trial.ModifiedConsent);
        var answer = await trial.TrySoon(trial.Sponsor, HttpMethod.Post, $"{trial.Path}/modifications",
            new { explanation = "按审查意见修改知情同意书。", documentIds = new[] { document } }, "registration.no_modification_asked");
        Trial.Require(answer.IsDone, $"filing the modification: {answer.Say()}");
        return $"{Trial.ConsentForm} {Trial.ModifiedConsent}";
    }

    public static async Task<string> Verify(Trial trial)
    {
        var answer = await trial.TrySoon(trial.Lead.Hospital.Secretary, HttpMethod.Post, $"{trial.Review}/modification/verification",
            new { evidence = $"已核对知情同意书 {Trial.ModifiedConsent} 版第 3 节。" }, "ethics.modification_not_filed");
        Trial.Require(answer.IsDone, $"verifying the modification: {answer.Say()}");
        return "it is what was asked for";
    }

    public static async Task<string> Approve(Trial trial)
    {
        var opinion = await Issue(trial, Conditions, "研究具有科学和社会价值，风险与获益合理，受试者保护措施充分。");
        var isNamed = opinion.GetProperty("versions").EnumerateArray().Any(document => document.GetProperty("code").GetString() == Trial.ConsentForm
            && document.GetProperty("version").GetString() == Trial.ModifiedConsent);
        Trial.Require(opinion.GetProperty("isEffective").GetBoolean() && isNamed, "the opinion after the modification is not effective, or does not name it");
        return $"opinion {NumberOf(opinion)}, effective, one condition; names {Trial.ConsentForm} {Trial.ModifiedConsent}";
    }

    private static Task<JsonElement> Issue(Trial trial, object[] conditions, string reasons) => trial.Api.Post(
        trial.Lead.Hospital.Chair, $"{trial.Review}/opinion", new { conditions, reasons, followUpMonths = 12 });

    private static string NumberOf(JsonElement opinion) => opinion.GetProperty("number").GetString()!;
}
