using System.Diagnostics;
using System.Text.Json;
using Trials.Demo.Accounts;
using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>Step 9: the lead committee stops the trial everywhere; lifting it leaves a site's own hold in place.</summary>
internal static class Stop
{
    private const string Stopped = "recruitment.trial_stopped";
    private const string Held = "recruitment.site_held";

    public static async Task<string> HoldLocally(Trial trial)
    {
        if (trial.HeldSite is not { } site) return "skipped: needs two active participating sites";
        await trial.Api.Post(site.Hospital.Chair, $"ethics/adoptions/{site.Id}/hold", new { reason = "本机构研究病房临时关闭。" });
        await AwaitSite(trial, site, "Recruitment holds the site", isHeld: true);
        return $"site {site.Number} holds itself";
    }

    public static async Task<string> Suspend(Trial trial)
    {
        var since = Stopwatch.GetTimestamp();
        await trial.Api.Post(trial.Lead.Hospital.Chair, $"ethics/trials/{trial.Id}/suspension", new { reason = "收到非预期严重不良反应报告，需评估风险。" });
        var ordered = Stopwatch.GetElapsedTime(since);
        await AwaitTrial(trial, "Recruitment shows the trial stopped", isStopped: true);
        var stopped = Stopwatch.GetElapsedTime(since);
        return $"ordered in {ordered.TotalMilliseconds:0} ms, Recruitment stopped {stopped.TotalMilliseconds:0} ms after the order began";
    }

    public static async Task<string> TryAfterwards(Trial trial, Progress progress)
    {
        var active = trial.Active.ToArray();
        var refused = 0;
        await Trial.ForEach(active, progress, async site =>
        {
            var answer = await Enrolment.TryToEnrol(trial, site, site.NextScreened);
            Trial.Require(answer.Code == Stopped, $"an enrolment at site {site.Number} after the stop: {answer.Say()}");
            Interlocked.Increment(ref refused);
        });
        trial.Tally.AttemptsAfterSuspension = active.Length;
        trial.Tally.RefusedAfterSuspension = refused;
        return $"one attempt at each of {active.Length} active sites: {refused} refused";
    }

    public static async Task<string> Lift(Trial trial)
    {
        await trial.Api.Post(trial.Lead.Hospital.Chair, $"ethics/trials/{trial.Id}/reinstatement", new { reason = "评估完成，风险可控。" });
        await AwaitTrial(trial, "Recruitment shows the trial going on", isStopped: false);
        var shown = await trial.Api.List(trial.Alliance.Coordinator, $"recruitment/sites?trialId={trial.Id}");
        var held = shown.Where(site => IsClosedBy(site, Held)).Select(site => site.GetProperty("siteId").GetGuid()).ToArray();
        Trial.Require(!shown.Exists(site => IsClosedBy(site, Stopped)),
            "the suspension is lifted, but Recruitment shows sites stopped by it");
        Trial.Require(held.SequenceEqual(trial.HeldSite is { } own ? [own.Id] : []), $"after lifting, {held.Length} sites hold themselves");
        if (trial.HeldSite is not { } site) return "lifted";

        var answer = await Enrolment.TryToEnrol(trial, site, site.NextScreened);
        Trial.Require(answer.Code == Held, $"an enrolment at site {site.Number}, which holds itself: {answer.Say()}");
        return $"lifted; site {site.Number} still holds itself and refuses";
    }

    public static async Task<string> EnrolAgain(Trial trial)
    {
        if (trial.ProofSite is not { } site) return "skipped: no participating site is active";
        await Enrolment.Enrol(trial, site);
        return $"site {site.Number} gave its last place, on consent form {site.ConsentVersion}";
    }

    public static async Task<string> Release(Trial trial)
    {
        if (trial.HeldSite is not { } site) return "skipped: no site holds itself";
        await trial.Api.Post(site.Hospital.Chair, $"ethics/adoptions/{site.Id}/release", new { reason = "研究病房恢复开放。" });
        await AwaitSite(trial, site, "Recruitment releases the site", isHeld: false);
        return $"site {site.Number} is released";
    }

    private static Task AwaitTrial(Trial trial, string what, bool isStopped) => Wait.Until(what, trial.Api.Patience, async () =>
    {
        var shown = await trial.Api.Get(trial.Alliance.Coordinator, $"recruitment/trials/{trial.Id}");
        return isStopped == (shown.TryGetProperty("stop", out var stop) && stop.GetString() is "Suspended");
    });

    private static Task AwaitSite(Trial trial, Site site, string what, bool isHeld) => Wait.Until(what, trial.Api.Patience, async () =>
        IsClosedBy(await trial.Api.Get(site.Hospital.Investigator, $"recruitment/sites/{site.Id}"), Held) == isHeld);

    private static bool IsClosedBy(JsonElement site, string code) =>
        site.GetProperty("closedBecause").EnumerateArray().Any(reason => reason.GetProperty("code").GetString() == code);
}
