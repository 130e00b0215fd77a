using Trials.Portal.Calls;
using Trials.Portal.Journeys.InstitutionOffice;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>The start-up of a whole trial as Allocation shows it.</summary>
public sealed record TrialStart(string Number, string Title, IReadOnlyList<string> TracksNeeded, IReadOnlyList<SiteStart.FinishedTrack> Tracks)
{
    /// <summary>The tracks that are the sponsor's; the others are each hospital's.</summary>
    public IEnumerable<string> Own => TracksNeeded.Where(StartUpWords.Proofs.ContainsKey);

    /// <exception cref="RefusedException">The trial is not there for this person, or not accepted yet.</exception>
    public static Task<TrialStart> Read(Api api, Guid trial) => api.Read<TrialStart>($"allocation/trials/{trial}");

    public SiteStart.FinishedTrack? Finished(string track) => Tracks.FirstOrDefault(done => done.Track == track);
}
