using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Wall;
using Trials.Tracking.Worklist;

namespace Trials.Tracking.Glances;

/// <summary>
/// What lists show of a trial today: its row on the wall as each reader sees it, and what waits in it for whom. It keeps no story: about 70 kB for a
/// trial of 20 sites that are all being set up.
/// </summary>
internal sealed record Glance(WallTrial Wall, TrialTasks Tasks)
{
    public static Glance Of(Trial trial, IReadOnlyCollection<TrialSite> sites, Story story, DateOnly today) =>
        new(WallTrial.Of(trial, sites, story, today), TrialTasks.Of(trial, sites, story, today));
}
