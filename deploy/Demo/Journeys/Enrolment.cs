using System.Globalization;
using Trials.Demo.Accounts;
using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>Step 6: active sites screen and enrol under quota, and whatever goes beyond is refused.</summary>
internal static class Enrolment
{
    private const string SiteQuota = "recruitment.site_quota";
    private const string TrialQuota = "recruitment.trial_quota";
    private const int InTheRace = 20;

    public static async Task<string> AwaitOpen(Trial trial)
    {
        var active = trial.Active.Count();
        await trial.AwaitSites("Recruitment opens every active site", "recruitment", sites => sites.Count(site => site.GetProperty("isOpen").GetBoolean()) == active);
        return string.Create(CultureInfo.InvariantCulture, $"{active} sites open for recruitment");
    }

    /// <summary>Every site screens one more than it has places. One place is left free at the site of the race, and one where the lifted stop is proven.</summary>
    public static async Task<string> Fill(Trial trial, Progress progress)
    {
        var active = trial.Active.ToArray();
        await Trial.ForEach(active, progress, async site =>
        {
            for (var i = 0; i <= site.Places; i++) await Screen(trial, site);
            for (var i = site == trial.RaceSite || site == trial.ProofSite ? 1 : 0; i < site.Places; i++) await Enrol(trial, site);
        });
        return string.Create(CultureInfo.InvariantCulture, $"{active.Sum(site => site.Enrolled)} participants at {active.Length} sites");
    }

    /// <summary>Many at once for the last place of one site: exactly one gets it.</summary>
    public static async Task<string> Race(Trial trial, Progress progress)
    {
        var site = trial.RaceSite;
        while (site.Screened.Count < InTheRace) await Screen(trial, site);
        progress.Expect(InTheRace);
        var answers = await Task.WhenAll(site.Screened.Select(participant => TryToEnrol(trial.Api, site, participant)));
        var enrolled = answers.Count(answer => answer.IsDone);
        var refused = answers.Count(answer => IsQuota(answer.Code));
        Trial.Require(enrolled == 1 && refused == InTheRace - 1, $"{InTheRace} at once for one place at site {site.Number}: {enrolled} enrolled, {refused} refused for the quota");
        site.Enrol(site.Screened.Zip(answers).Single(pair => pair.Second.IsDone).First);
        trial.Tally.AttemptsOverQuota += InTheRace - 1;
        trial.Tally.RefusedOverQuota += refused;
        return string.Create(CultureInfo.InvariantCulture, $"{InTheRace} at once at site {site.Number}: 1 enrolled, {refused} refused");
    }

    public static async Task<string> GoOverQuota(Trial trial, Progress progress)
    {
        var full = trial.Active.Where(site => site != trial.ProofSite).Take(50).ToArray();
        var refused = 0;
        await Trial.ForEach(full, progress, async site =>
        {
            var answer = await TryToEnrol(trial.Api, site, site.NextScreened);
            Trial.Require(IsQuota(answer.Code), $"over the quota of site {site.Number}: {answer.Say()}");
            Interlocked.Increment(ref refused);
        });
        trial.Tally.AttemptsOverQuota += full.Length;
        trial.Tally.RefusedOverQuota += refused;
        return string.Create(CultureInfo.InvariantCulture, $"one more at {full.Length} full sites: {refused} refused");
    }

    /// <summary>Asks Recruitment what it counts, and compares it with what we did.</summary>
    public static async Task<string> Count(Trial trial)
    {
        var shown = await trial.Api.List(trial.Alliance.Coordinator, $"recruitment/sites?trialId={trial.Id}");
        var bySite = trial.Sites.ToDictionary(site => site.Id);
        foreach (var site in shown)
        {
            var (places, enrolled) = (site.GetProperty("places").GetInt32(), site.GetProperty("enrolled").GetInt32());
            var ours = bySite[site.GetProperty("siteId").GetGuid()];
            Trial.Require(enrolled <= places, $"site {ours.Number} has {enrolled} participants in {places} places");
            Trial.Require(enrolled == ours.Enrolled, $"Recruitment counts {enrolled} at site {ours.Number}, its investigator enrolled {ours.Enrolled}");
        }
        trial.Tally.Enrolled = shown.Sum(site => site.GetProperty("enrolled").GetInt32());
        Trial.Require(trial.Tally.Enrolled <= trial.Tally.Places, $"{trial.Tally.Enrolled} participants in {trial.Tally.Places} places");
        return string.Create(CultureInfo.InvariantCulture, $"{trial.Tally.Enrolled} enrolled in {trial.Tally.Places} places");
    }

    public static async Task Enrol(Trial trial, Site site)
    {
        var participant = site.NextScreened;
        var answer = await TryToEnrol(trial.Api, site, participant);
        Trial.Require(answer.IsDone, $"enrolment at site {site.Number}: {answer.Say()}");
        site.Enrol(participant);
    }

    public static Task<Answer> TryToEnrol(Api api, Site site, Guid participant) =>
        api.Try(site.Hospital.Investigator, HttpMethod.Post, $"recruitment/participants/{participant}/enrolment");

    private static async Task Screen(Trial trial, Site site)
    {
        var participant = await trial.Api.Post(site.Hospital.Investigator, $"recruitment/sites/{site.Id}/participants", new
        {
            code = string.Create(CultureInfo.InvariantCulture, $"{site.Number:D4}-{site.NextCode():D3}"),
            consentVersion = Trial.DocumentVersion,
            consentedOn = trial.Today,
        });
        site.Screen(participant.GetProperty("participantId").GetGuid());
    }

    private static bool IsQuota(string code) => code is SiteQuota or TrialQuota;
}
