using System.Text.Json;

namespace Trials.Demo.Journeys;

/// <summary>Step 8: what happens to participants reaches whoever must know, each within its own limit (SAF-01 to SAF-06).</summary>
internal static class Safety
{
    public static async Task<string> Report(Trial trial)
    {
        var site = trial.ConfirmingSite ?? trial.Lead;
        var knownAt = trial.Now.AddHours(-2);
        var report = await trial.Api.Post(site.Hospital.Investigator, $"ethics/sites/{site.Id}/safety-reports", new
        {
            kind = "SeriousAdverseEvent",
            seriousness = "Other",
            relation = "PossiblyRelated",
            participantCode = site.CodeOf(1),
            text = "受试者因皮疹伴发热住院治疗，目前好转。",
            happenedAt = knownAt.AddHours(-1),
            knownAt,
        });
        var limit = Duties(report, "Committee").First().GetProperty("dueAt").GetDateTimeOffset() - knownAt;
        Trial.Require(!report.GetProperty("isLate").GetBoolean(), "a serious event that was reported within two hours is marked late");
        await trial.Api.Post(site.Hospital.Secretary, $"ethics/safety-reports/{IdOf(report)}/acknowledgement");
        if (site != trial.Lead)
        {
            var seen = await trial.Api.Get(trial.Lead.Hospital.Secretary, $"ethics/safety-reports/{IdOf(report)}");
            Trial.Require(!seen.TryGetProperty("participantCode", out _), "the lead committee sees the code of another hospital's participant");
        }
        return $"{site.CodeOf(1)} at site {site.Number}, within the limit of {limit.TotalHours:0} h; its committee acknowledges";
    }

    /// <summary>Every committee of the trial has a SUSAR at once; the lead's and one other say so, and the sponsor records when it told the regulators.</summary>
    public static async Task<string> FileSusar(Trial trial)
    {
        var knownAt = trial.Now.AddHours(-6);
        var filed = await trial.Api.Post(trial.Sponsor, $"ethics/trials/{trial.Id}/safety-reports",
            new { seriousness = "LifeThreatening", text = "一名受试者发生可疑且非预期的过敏性休克，经抢救脱险。", knownAt });
        var report = $"ethics/safety-reports/{IdOf(filed)}";
        var committees = Duties(filed, "Committee").ToArray();
        var expected = trial.Positive.Select(site => site.Hospital.OrganisationId).ToHashSet();
        Trial.Require(expected.SetEquals(committees.Select(duty => duty.GetProperty("organisationId").GetGuid()))
            && Array.TrueForAll(committees, duty => duty.TryGetProperty("toldAt", out _)),
            $"a SUSAR reached {committees.Length} committees of {expected.Count}");
        Site[] acknowledging = trial.ConfirmingSite is { } other ? [trial.Lead, other] : [trial.Lead];
        foreach (var site in acknowledging) await trial.Api.Post(site.Hospital.Secretary, $"{report}/acknowledgement");
        await trial.Api.Post(trial.Sponsor, $"{report}/regulator-notice", new { toldAt = knownAt.AddHours(3) });
        return $"reached {committees.Length} committees, {acknowledging.Length} acknowledged; the regulators were told";
    }

    private static Guid IdOf(JsonElement report) => report.GetProperty("reportId").GetGuid();

    private static IEnumerable<JsonElement> Duties(JsonElement report, string addressee) =>
        report.GetProperty("duties").EnumerateArray().Where(duty => duty.GetProperty("addressee").GetString() == addressee);
}
