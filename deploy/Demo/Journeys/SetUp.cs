using System.Globalization;
using System.Text.Json;
using Trials.Demo.Accounts;

namespace Trials.Demo.Journeys;

/// <summary>Step 5: what runs beside ethics is finished, places are given and taken, and every site with all gates open starts.</summary>
internal static class SetUp
{
    private static readonly string[] TracksOfTheTrial = ["Insurance", "HumanGeneticResources", "Registration", "RegulatoryPermission"];
    private static readonly string[] TracksOfASite = ["ProjectApproval", "Contract", "NationalUpload", "ProductOnSite", "Initiation"];

    public static async Task<string> FinishTracksOfTheTrial(Trial trial, Progress progress)
    {
        await trial.AwaitSites("Allocation knows every site", "allocation", sites => sites.Count == trial.Sites.Count);
        await Trial.ForEach(TracksOfTheTrial, progress, track => trial.Api.Do(trial.Sponsor, HttpMethod.Put,
            $"allocation/trials/{trial.Id}/tracks/{track}", new { doneOn = trial.Today, evidence = $"{track} · {trial.Number}" }));
        return string.Join(", ", TracksOfTheTrial);
    }

    public static async Task<string> FinishTracksOfSites(Trial trial, Progress progress)
    {
        var positive = trial.Positive.ToArray();
        await Trial.ForEach(positive, progress, async site =>
        {
            foreach (var track in TracksOfASite)
            {
                await trial.Api.Do(site.Hospital.Office, HttpMethod.Put, $"allocation/sites/{site.Id}/tracks/{track}",
                    new { doneOn = trial.Today, evidence = string.Create(CultureInfo.InvariantCulture, $"{track} · {trial.Number}-{site.Number}") });
            }
        });
        return string.Create(CultureInfo.InvariantCulture, $"{TracksOfASite.Length} tracks at each of {positive.Length} sites");
    }

    /// <summary>One place for every site with a positive ethics while the planned enrolment lasts, then a second round, then a third.</summary>
    public static async Task<string> Offer(Trial trial)
    {
        var positive = trial.Positive.ToArray();
        var rounds = positive.Length switch { <= 100 => 3, <= 300 => 2, _ => 1 };
        var left = trial.PlannedEnrolment;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var site in positive.Take(left)) site.Places++;
            left = Math.Max(0, left - positive.Length);
        }
        var offers = positive.Where(site => site.Places > 0).Select(site => new { siteId = site.Id, places = site.Places }).ToArray();
        foreach (var some in offers.Chunk(500))
        {
            await trial.Api.Do(trial.Alliance.Coordinator, HttpMethod.Post, $"allocation/trials/{trial.Id}/offers", new { offers = some });
        }
        return string.Create(CultureInfo.InvariantCulture, $"{offers.Sum(offer => offer.places)} of {trial.PlannedEnrolment} places to {offers.Length} sites");
    }

    public static async Task<string> Accept(Trial trial, Progress progress)
    {
        var offered = trial.Positive.Where(site => site.Places > 0).ToArray();
        await Trial.ForEach(offered, progress, site => trial.Api.Do(site.Hospital.Office, HttpMethod.Post, $"allocation/sites/{site.Id}/places/acceptance"));
        return string.Create(CultureInfo.InvariantCulture, $"{offered.Length} sites accepted");
    }

    public static async Task<string> Activate(Trial trial, Progress progress)
    {
        var ready = trial.Positive.Where(site => site.Places > 0).ToArray();
        await trial.AwaitSites("the gates of every site with places are open", "allocation", sites => Count(sites, "isReady") + Count(sites, "isActive") >= ready.Length);
        await Trial.ForEach(ready, progress, async site =>
        {
            await trial.Api.Do(site.Hospital.Office, HttpMethod.Post, $"allocation/sites/{site.Id}/activation");
            site.IsActive = true;
        });
        var shown = await trial.AwaitSites("Allocation shows every activated site", "allocation", sites => Count(sites, "isActive") >= ready.Length);
        trial.Tally.Activated = Count(shown, "isActive");
        trial.Tally.Places = shown.Sum(site => site.GetProperty("places").GetProperty("accepted").GetInt32());
        Trial.Require(trial.Tally.Activated == ready.Length, $"{trial.Tally.Activated} sites are active, {ready.Length} were activated");
        Trial.Require(trial.Tally.Places == ready.Sum(site => site.Places) && trial.Tally.Places <= trial.PlannedEnrolment,
            $"Allocation shows {trial.Tally.Places} accepted places, the sites accepted {ready.Sum(site => site.Places)} of {trial.PlannedEnrolment} planned");
        return string.Create(CultureInfo.InvariantCulture, $"{ready.Length} sites active with {trial.Tally.Places} places");
    }

    private static int Count(List<JsonElement> sites, string what) => sites.Count(site => site.GetProperty(what).GetBoolean());
}
