using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Trials.Demo.Accounts;

namespace Trials.Demo.Journeys;

/// <summary>Step 7: the lead committee stops the trial everywhere; lifting it leaves a site's own hold in place.</summary>
internal static class Stop
{
    public static async Task<string> HoldLocally(Trial trial)
    {
        if (trial.HeldSite is not { } site) return "no participating site is active";
        await trial.Api.Do(site.Hospital.Chair, HttpMethod.Post, $"ethics/adoptions/{site.Id}/hold", new { reason = "本机构研究病房临时关闭。" });
        await trial.AwaitSites("Recruitment holds the site", "recruitment", sites => sites.Any(shown => IsOf(shown, site) && !IsOpen(shown)));
        return string.Create(CultureInfo.InvariantCulture, $"site {site.Number} holds itself");
    }

    public static async Task<string> Suspend(Trial trial)
    {
        var since = Stopwatch.GetTimestamp();
        await trial.Api.Do(trial.Lead.Hospital.Chair, HttpMethod.Post, $"ethics/trials/{trial.Id}/suspension", new { reason = "收到非预期严重不良反应报告，需评估风险。" });
        var answered = Stopwatch.GetElapsedTime(since);
        await trial.AwaitSites("Recruitment stops every site", "recruitment", sites => !sites.Any(IsOpen));
        return string.Create(CultureInfo.InvariantCulture,
            $"ordered in {answered.TotalMilliseconds:0} ms, every site stopped after {Stopwatch.GetElapsedTime(since).TotalMilliseconds:0} ms");
    }

    public static async Task<string> TryAfterwards(Trial trial, Progress progress)
    {
        var active = trial.Active.ToArray();
        var refused = 0;
        await Trial.ForEach(active, progress, async site =>
        {
            var answer = await Enrolment.TryToEnrol(trial.Api, site, site.NextScreened);
            Trial.Require(!answer.IsDone, $"site {site.Number} enrolled after the stop");
            Interlocked.Increment(ref refused);
        });
        trial.Tally.AttemptsAfterSuspension = active.Length;
        trial.Tally.RefusedAfterSuspension = refused;
        return string.Create(CultureInfo.InvariantCulture, $"one attempt at each of {active.Length} active sites: {refused} refused");
    }

    public static async Task<string> Lift(Trial trial)
    {
        await trial.Api.Do(trial.Lead.Hospital.Chair, HttpMethod.Post, $"ethics/trials/{trial.Id}/reinstatement", new { reason = "评估完成，风险可控。" });
        var open = trial.Active.Count(site => site != trial.HeldSite);
        var shown = await trial.AwaitSites("Recruitment opens the sites without a hold of their own", "recruitment", sites => sites.Count(IsOpen) >= open);
        if (trial.HeldSite is not { } held) return string.Create(CultureInfo.InvariantCulture, $"{open} sites open again");
        Trial.Require(shown.Any(site => IsOf(site, held) && !IsOpen(site)), $"lifting the stop opened site {held.Number}, which holds itself");
        return string.Create(CultureInfo.InvariantCulture, $"{open} sites open again, site {held.Number} still holds itself");
    }

    public static async Task<string> EnrolAgain(Trial trial)
    {
        if (trial.ProofSite is not { } site) return "no place was kept free";
        await Enrolment.Enrol(trial, site);
        return string.Create(CultureInfo.InvariantCulture, $"site {site.Number} took its last place");
    }

    public static async Task<string> Release(Trial trial)
    {
        if (trial.HeldSite is not { } site) return "nothing to release";
        await trial.Api.Do(site.Hospital.Chair, HttpMethod.Post, $"ethics/adoptions/{site.Id}/release", new { reason = "研究病房恢复开放。" });
        await trial.AwaitSites("Recruitment opens the released site", "recruitment", sites => sites.Any(shown => IsOf(shown, site) && IsOpen(shown)));
        return string.Create(CultureInfo.InvariantCulture, $"site {site.Number} is open again");
    }

    private static bool IsOpen(JsonElement site) => site.GetProperty("isOpen").GetBoolean();

    private static bool IsOf(JsonElement shown, Site site) => shown.GetProperty("siteId").GetGuid() == site.Id;
}
