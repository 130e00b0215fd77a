namespace Trials.Demo.Journeys;

/// <summary>Step 10: the yearly report, long before it is due; the lead lets the study go on, and each site confirms with its own figures (MR-45).</summary>
internal static class AnnualReview
{
    public static async Task<string> File(Trial trial)
    {
        var enrolled = trial.Active.Sum(site => site.Enrolled);
        var filed = await trial.Api.Post(trial.Sponsor, $"{trial.Path}/continuing-reports", new
        {
            periodFrom = trial.Today.AddDays(-1),
            periodTo = trial.Today,
            enrolled,
            withdrawn = 0,
            seriousEvents = 1,
            deviations = 0,
            summary = "各中心按方案开展，风险与获益评估无变化。",
            documentIds = Array.Empty<Guid>(),
        });
        trial.ReportId = filed.GetProperty("reportId").GetGuid();
        return $"{enrolled} enrolled, 1 serious event; due on {filed.GetProperty("dueOn").GetString()}";
    }

    public static async Task<string> Review(Trial trial)
    {
        var opinion = await LaterReviews.Decide(trial, trial.ReportId, "风险与获益合理，同意继续研究。");
        Trial.Require(opinion.GetProperty("decision").GetString() == "Continue", "the yearly review does not let the study go on");
        trial.YearlyOpinionId = opinion.GetProperty("id").GetGuid();
        return $"opinion {opinion.GetProperty("number").GetString()}: continue, until {opinion.GetProperty("validUntil").GetString()}";
    }

    public static async Task<string> Confirm(Trial trial)
    {
        if (trial.ConfirmingSite is not { } site) return "skipped: no participating site is active";
        await LaterReviews.Confirm(trial, site, trial.YearlyOpinionId, new
        {
            enrolled = site.Enrolled,
            withdrawn = 0,
            seriousEvents = 1,
            deviations = 0,
            text = "本中心按方案开展。",
        });
        return $"site {site.Number} confirms with its own figures: {site.Enrolled} enrolled, 1 serious event";
    }
}
