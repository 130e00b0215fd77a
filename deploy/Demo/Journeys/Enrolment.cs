using Trials.Demo.Accounts;
using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>Step 6: active sites screen and enrol under quota, and whatever goes beyond is refused.</summary>
internal static class Enrolment
{
    private const string SiteFull = "recruitment.site_full";
    private const string TrialFull = "recruitment.trial_full";
    private const int InTheRace = 20;

    // Recruitment fails closed when the line of stops is silent for too long, and opens by itself when it is back.
    private const string LineCut = "recruitment.line_cut";

    public static async Task<string> AwaitOpen(Trial trial)
    {
        var active = trial.Active.Count();
        await trial.AwaitSites("Recruitment opens every active site", "recruitment",
            sites => sites.Count(site => site.GetProperty("isOpen").GetBoolean()) == active);
        return $"{active} sites open for recruitment";
    }

    /// <summary>
    /// Every site screens one more than it has places, and fills them; one place stays free where the race is, one where a new consent form
    /// comes into use, and one where it is shown later that a lifted stop is lifted.
    /// </summary>
    public static async Task<string> Fill(Trial trial, Progress progress)
    {
        var active = trial.Active.ToArray();
        var (race, proof, confirming) = (trial.RaceSite, trial.ProofSite, trial.ConfirmingSite);
        await Trial.ForEach(active, progress, async site =>
        {
            for (var i = 0; i <= site.Places; i++) await Screen(trial, site);
            var free = site == race || site == proof || site == confirming ? 1 : 0;
            for (var i = 0; i < site.Places - free; i++) await Enrol(trial, site);
        });
        return $"{active.Sum(site => site.Enrolled)} participants at {active.Length} sites";
    }

    /// <summary>Many at once for the last place of one site: exactly one gets it.</summary>
    public static async Task<string> Race(Trial trial, Progress progress)
    {
        var site = trial.RaceSite;
        progress.Expect(InTheRace);
        while (site.Screened.Count < InTheRace) await Screen(trial, site);
        var answers = await Task.WhenAll(site.Screened.Select(participant => TryToEnrol(trial, site, participant)));
        var enrolled = site.Screened.Zip(answers).Where(pair => pair.Second.IsDone).Select(pair => pair.First).ToArray();
        var refused = answers.Count(answer => IsQuota(answer.Code));
        Trial.Require(enrolled.Length == 1 && refused == InTheRace - 1,
            $"{InTheRace} at once for one place at site {site.Number}: {enrolled.Length} enrolled, {refused} refused for the quota");
        site.Enrol(enrolled[0]);
        trial.Tally.AttemptsOverQuota += InTheRace - 1;
        trial.Tally.RefusedOverQuota += refused;
        return $"{InTheRace} at once at site {site.Number}: 1 enrolled, {refused} refused";
    }

    public static async Task<string> GoOverQuota(Trial trial, Progress progress)
    {
        var full = trial.Active.Where(site => site != trial.ProofSite && site != trial.ConfirmingSite).Take(50).ToArray();
        var refused = 0;
        await Trial.ForEach(full, progress, async site =>
        {
            var answer = await TryToEnrol(trial, site, site.NextScreened);
            Trial.Require(IsQuota(answer.Code), $"over the quota of site {site.Number}: {answer.Say()}");
            Interlocked.Increment(ref refused);
        });
        trial.Tally.AttemptsOverQuota += full.Length;
        trial.Tally.RefusedOverQuota += refused;
        return $"one more at {full.Length} full sites: {refused} refused";
    }

    /// <summary>Asks Recruitment what it counts, and compares it with what was done.</summary>
    public static async Task<string> Count(Trial trial)
    {
        var shown = await trial.Api.List(trial.Alliance.Coordinator, $"recruitment/sites?trialId={trial.Id}");
        var bySite = trial.Sites.ToDictionary(site => site.Id);
        foreach (var site in shown)
        {
            var (places, enrolled) = (site.GetProperty("places").GetInt32(), site.GetProperty("enrolled").GetInt32());
            var ours = bySite[site.GetProperty("siteId").GetGuid()];
            Trial.Require(enrolled <= places, $"site {ours.Number} has {enrolled} participants in {places} places");
            Trial.Require(enrolled == ours.Enrolled,
                $"Recruitment counts {enrolled} at site {ours.Number}, its investigator enrolled {ours.Enrolled}");
        }
        var whole = await trial.Api.Get(trial.Alliance.Coordinator, $"recruitment/trials/{trial.Id}");
        trial.Tally.Enrolled = shown.Sum(site => site.GetProperty("enrolled").GetInt32());
        Trial.Require(whole.GetProperty("enrolled").GetInt32() == trial.Tally.Enrolled,
            $"the trial counts {whole.GetProperty("enrolled")}, its sites {trial.Tally.Enrolled}");
        Trial.Require(trial.Tally.Enrolled <= trial.Tally.Places, $"{trial.Tally.Enrolled} participants in {trial.Tally.Places} places");
        return $"{trial.Tally.Enrolled} enrolled in {trial.Tally.Places} places of {trial.PlannedEnrolment} planned";
    }

    public static async Task Enrol(Trial trial, Site site)
    {
        var participant = site.NextScreened;
        var answer = await TryToEnrol(trial, site, participant);
        Trial.Require(answer.IsDone, $"enrolment at site {site.Number}: {answer.Say()}");
        site.Enrol(participant);
    }

    public static Task<Answer> TryToEnrol(Trial trial, Site site, Guid participant) =>
        trial.TrySoon(site.Hospital.Investigator, HttpMethod.Post, $"recruitment/participants/{participant}/enrolment", null, LineCut);

    public static Task<Answer> TryToScreen(Trial trial, Site site, string consentVersion) => trial.TrySoon(
        site.Hospital.Investigator, HttpMethod.Post, $"recruitment/sites/{site.Id}/participants",
        new { code = site.NextCode(), consentVersion, consentedOn = trial.Today }, LineCut);

    public static async Task Screen(Trial trial, Site site)
    {
        var answer = await TryToScreen(trial, site, site.ConsentVersion);
        Trial.Require(answer.IsDone, $"screening at site {site.Number}: {answer.Say()}");
        site.Screen(answer.Body.GetProperty("participantId").GetGuid());
    }

    private static bool IsQuota(string code) => code is SiteFull or TrialFull;
}
