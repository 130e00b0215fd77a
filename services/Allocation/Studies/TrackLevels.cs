using Trials.Contracts.Allocation.V1;

namespace Trials.Allocation.Studies;

internal static class TrackLevels
{
    /// <summary>Done once by the sponsor for the whole trial; the others are done by each hospital for its site (level P and S of rules.md 9.5).</summary>
    public static bool IsOfTrial(this Track track) =>
        track is Track.Insurance or Track.HumanGeneticResources or Track.Registration or Track.RegulatoryPermission;
}
