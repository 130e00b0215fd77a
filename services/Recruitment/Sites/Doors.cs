using System.Globalization;
using Trials.Recruitment.Stops;
using Trials.Recruitment.Studies;
using Trials.Rules;

namespace Trials.Recruitment.Sites;

/// <summary>
/// The one place that says whether a site is open (gates G1 and G4 of rules.md 9.5). Asked in the transaction that screens or enrols, and by
/// whoever only wants to know.
/// </summary>
internal static class Doors
{
    /// <summary>Everything that forbids screening now, the gravest first; empty when it is allowed.</summary>
    public static IEnumerable<Refusal> ClosedToScreening(Trial trial, Site site, StopLines lines, DateTimeOffset now)
    {
        if (!lines.AreFresh(now, trial.StopLineLimit)) yield return new Refusal(SiteProblems.LineCut, Instant(lines.WholeAt));
        if (!trial.IsAccepted || site.Role is null) yield return new Refusal(SiteProblems.NotAccepted);
        if (trial.Withdrawal is not null) yield return new Refusal(SiteProblems.Withdrawn);
        if (trial.Stop is { State: StopState.Terminated }) yield return new Refusal(SiteProblems.Terminated);
        if (trial.Stop is { State: StopState.Suspended }) yield return new Refusal(SiteProblems.Stopped);
        if (trial.SponsorStop is { IsOver: true }) yield return new Refusal(SiteProblems.SponsorEnded);
        if (trial.SponsorStop is { IsSuspended: true }) yield return new Refusal(SiteProblems.SponsorSuspended);
        if (site.Withdrawal is not null) yield return new Refusal(SiteProblems.SiteWithdrawn);
        if (site.IsCompleted) yield return new Refusal(SiteProblems.Completed);
        if (site.IsRescinded) yield return new Refusal(SiteProblems.Rescinded);
        if (site.IsHeld) yield return new Refusal(SiteProblems.Held);

        var approval = site.ApprovalUnder(trial);
        if (approval is null) yield return new Refusal(SiteProblems.NoEthics);
        else if (approval.ValidUntil < WorkingCalendar.China.DateOf(now)) yield return new Refusal(SiteProblems.Lapsed, Day(approval.ValidUntil));
        if (!site.IsActive) yield return new Refusal(SiteProblems.NotActive);
    }

    /// <summary>Everything that forbids enrolling anybody now: what forbids screening, an open condition of the opinion, and a lack of places (G4).</summary>
    public static IEnumerable<Refusal> ClosedToEnrolment(Trial trial, Site site, StopLines lines, DateTimeOffset now) =>
        ClosedToScreening(trial, site, lines, now).Concat(ClosedToPlaces(trial, site));

    /// <summary>What forbids enrolling somebody who was screened.</summary>
    public static IEnumerable<Refusal> ClosedToPlaces(Trial trial, Site site)
    {
        if (trial.OpenConditions > 0) yield return new Refusal(SiteProblems.OpinionConditionOpen, trial.OpenConditions);
        if (site.IsActive && site.IsFull) yield return new Refusal(SiteProblems.SiteFull, site.Places);
        if (trial.IsAccepted && trial.IsFull) yield return new Refusal(SiteProblems.TrialFull, trial.PlannedEnrolment);
    }

    private static string Instant(DateTimeOffset? at) => at is null ? "–" : at.Value.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
