using System.Text.Json;

namespace Trials.Demo.Journeys;

/// <summary>What amendments and yearly reports have in common: the lead decides by the simplified procedure, and a site confirms.</summary>
internal static class LaterReviews
{
    private static readonly object[] NoConditions = [];

    /// <summary>The chair names two who both agree, and issues the opinion (ETH-31a, ETH-31b).</summary>
    public static async Task<JsonElement> Decide(Trial trial, Guid subject, string reasons)
    {
        var (api, committee) = (trial.Api, trial.Lead.Hospital);
        var reviews = await trial.Await("the lead committee has what was filed", committee.Secretary, $"ethics/reviews?trialId={trial.Id}",
            reviews => reviews.Exists(IsOfTheSubject));
        var review = $"ethics/reviews/{reviews.Find(IsOfTheSubject).GetProperty("id").GetGuid()}";
        await api.Post(committee.Chair, $"{review}/reviewers", new { personIds = committee.Reviewers.Select(person => person.Id) });
        foreach (var reviewer in committee.Reviewers)
        {
            await api.Post(reviewer, $"{review}/declarations", new { hasConflict = false });
            await api.Post(reviewer, $"{review}/agreements", new { agrees = true });
        }
        var opinion = await api.Post(committee.Chair, $"{review}/opinion", new { conditions = NoConditions, reasons, followUpMonths = 12 });
        Trial.Require(opinion.GetProperty("isEffective").GetBoolean() && opinion.GetProperty("mode").GetString() == "Simplified",
            "the opinion of a simplified review is not effective");
        return opinion;

        bool IsOfTheSubject(JsonElement review) => review.TryGetProperty("subjectId", out var about) && about.GetGuid() == subject;
    }

    /// <summary>Two reviewers of a site's own committee confirm a later opinion there; figures, when it asks for them, come first (MR-40, MR-45).</summary>
    public static async Task Confirm(Trial trial, Site site, Guid opinion, object? figures = null)
    {
        var (api, committee) = (trial.Api, site.Hospital);
        var path = $"ethics/confirmations/{(await Of(trial, site, opinion)).GetProperty("confirmationId").GetGuid()}";
        await api.Post(committee.Chair, $"{path}/reviewers", new { personIds = committee.Reviewers.Select(person => person.Id) });
        if (figures is not null) await api.Post(committee.Investigator, $"{path}/site-data", figures);
        foreach (var reviewer in committee.Reviewers)
        {
            await api.Post(reviewer, $"{path}/declarations", new { hasConflict = false });
            await api.Post(reviewer, $"{path}/responses", new { answer = "Confirm" });
        }
        var status = (await Of(trial, site, opinion)).GetProperty("status").GetString();
        Trial.Require(status == "Confirmed", $"both reviewers of site {site.Number} confirmed, but Ethics shows {status}");
    }

    /// <summary>What a site's committee is asked about a later opinion.</summary>
    public static async Task<JsonElement> Of(Trial trial, Site site, Guid opinion)
    {
        var asked = await trial.Api.List(site.Hospital.Secretary, $"ethics/confirmations?trialId={trial.Id}&siteId={site.Id}");
        return asked.Single(one => one.TryGetProperty("opinionId", out var about) && about.GetGuid() == opinion);
    }
}
