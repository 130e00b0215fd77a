using System.Text.Json;
using Trials.Demo.Accounts;

namespace Trials.Demo.Journeys;

/// <summary>Step 5: what runs beside ethics is finished, places are given and taken, and every site with all gates open starts.</summary>
internal static class SetUp
{
    private static readonly string[] TracksOfTheTrial = ["Insurance", "HumanGeneticResources", "Registration", "RegulatoryPermission"];
    private static readonly string[] TracksOfASite = ["ProjectApproval", "Contract", "NationalUpload", "ProductOnSite"];
    private const string Initiation = "Initiation";

    public static async Task<string> FinishTracksOfTheTrial(Trial trial, Progress progress)
    {
        var sites = await trial.AwaitSites("Allocation knows every site", "allocation", sites => sites.Count == trial.Sites.Count);
        // Which tracks a study needs is for its rule pack to say; the gates name them.
        trial.Gates = sites[0].GetProperty("gates").EnumerateArray().Select(NameOf).ToHashSet();
        var tracks = TracksOfTheTrial.Where(trial.Gates.Contains).ToArray();
        await Trial.ForEach(tracks, progress, async track =>
        {
            var evidence = track == "Registration" ? trial.RegistryNumber : $"{track} · {trial.Number}";
            await trial.Api.Put(trial.Sponsor, $"allocation/trials/{trial.Id}/tracks/{track}", new { doneOn = trial.Today, evidence });
        });
        return string.Join(", ", tracks);
    }

    public static async Task<string> FinishTracksOfSites(Trial trial, Progress progress)
    {
        var positive = trial.Positive.ToArray();
        var tracks = TracksOfASite.Where(trial.Gates.Contains).ToArray();
        await Trial.ForEach(positive, progress, async site =>
        {
            foreach (var track in tracks) await Finish(trial, site, track);
        });
        return $"{string.Join(", ", tracks)} at each of {positive.Length} sites";
    }

    /// <summary>One place for every site with positive ethics while the planned enrolment lasts, then further rounds.</summary>
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
            await trial.Api.Post(trial.Alliance.Coordinator, $"allocation/trials/{trial.Id}/offers", new { offers = some });
        }
        return $"{offers.Sum(offer => offer.places)} of {trial.PlannedEnrolment} places to {offers.Length} sites";
    }

    public static async Task<string> Accept(Trial trial, Progress progress)
    {
        var offered = trial.Positive.Where(site => site.Places > 0).ToArray();
        await Trial.ForEach(offered, progress,
            site => trial.Api.Post(site.Hospital.Office, $"allocation/sites/{site.Id}/places/acceptance"));
        return $"{offered.Length} sites accepted";
    }

    /// <summary>When all else is open a site holds its initiation visit, and starts.</summary>
    public static async Task<string> Activate(Trial trial, Progress progress)
    {
        var ready = trial.Positive.Where(site => site.Places > 0).ToArray();
        var ids = ready.Select(site => site.Id).ToHashSet();
        await trial.AwaitSites("all gates before the initiation visit are open", "allocation", sites => sites
            .Where(site => ids.Contains(site.GetProperty("siteId").GetGuid()))
            .SelectMany(site => site.GetProperty("gates").EnumerateArray())
            .All(gate => IsOpen(gate) || NameOf(gate) == Initiation));
        await Trial.ForEach(ready, progress, async site =>
        {
            await Finish(trial, site, Initiation);
            await trial.Api.Post(site.Hospital.Office, $"allocation/sites/{site.Id}/activation");
            site.IsActive = true;
        });
        var shown = await trial.AwaitSites("Allocation shows every activated site", "allocation",
            sites => Count(sites, "isActive") >= ready.Length);
        trial.Tally.Activated = Count(shown, "isActive");
        trial.Tally.Places = shown.Sum(site => site.GetProperty("places").GetProperty("accepted").GetInt32());
        Trial.Require(trial.Tally.Activated == ready.Length, $"{trial.Tally.Activated} sites are active, {ready.Length} were activated");
        Trial.Require(trial.Tally.Places == ready.Sum(site => site.Places) && trial.Tally.Places <= trial.PlannedEnrolment,
            $"Allocation shows {trial.Tally.Places}, sites accepted {ready.Sum(site => site.Places)} of {trial.PlannedEnrolment} places");
        return $"{ready.Length} sites active with {trial.Tally.Places} places";
    }

    private static Task<JsonElement> Finish(Trial trial, Site site, string track) => trial.Api.Put(site.Hospital.Office,
        $"allocation/sites/{site.Id}/tracks/{track}",
        new { doneOn = trial.Today, evidence = $"{track} · {trial.Number}-{site.Number}" });

    private static string NameOf(JsonElement gate) => gate.GetProperty("gate").GetString()!;

    private static bool IsOpen(JsonElement gate) => gate.GetProperty("isOpen").GetBoolean();

    private static int Count(List<JsonElement> sites, string what) => sites.Count(site => site.GetProperty(what).GetBoolean());
}
