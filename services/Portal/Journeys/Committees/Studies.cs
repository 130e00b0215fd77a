using Trials.Portal.Calls;

namespace Trials.Portal.Journeys.Committees;

/// <summary>Number and title of the studies that a page of a list is about.</summary>
public sealed class Studies
{
    private readonly Dictionary<Guid, ReviewRecord> _studies;

    private Studies(Dictionary<Guid, ReviewRecord> studies) => _studies = studies;

    /// <summary>Reads each once, all at the same time; a page of a list has at most 25.</summary>
    public static async Task<Studies> Of(Api api, IEnumerable<Guid> trials)
    {
        var read = await Task.WhenAll(trials.Distinct().Select(trial => ReviewRecord.InitialOf(api, trial)));
        return new Studies(read.ToDictionary(review => review.TrialId));
    }

    public ReviewRecord this[Guid trial] => _studies[trial];

    public string Name(Guid trial) => $"{_studies[trial].Number} {_studies[trial].Title}";
}
