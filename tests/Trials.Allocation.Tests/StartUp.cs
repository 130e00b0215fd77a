using Trials.Allocation.Sites;
using Trials.Allocation.Studies;
using Trials.Contracts.Allocation.V1;

namespace Trials.Allocation.Tests;

/// <summary>A trial and its participating site in start-up, without any host.</summary>
internal sealed class StartUp
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Somebody = Guid.CreateVersion7();

    public StartUp(Facts? facts = null)
    {
        Facts = facts ?? new Facts();
        Trial = Trial.Shell(Facts.TrialId);
        Trial.Accept(Facts.Accepted());
        Site = Site.Shell(Facts.Site, Facts.TrialId, Facts.Hospital);
        Site.Accept(Facts.Accepted().Sites[1]);
    }

    public Facts Facts { get; }
    public Trial Trial { get; }
    public Site Site { get; }

    /// <summary>Everything done in the order given, which the initiation visit ends.</summary>
    public static StartUp Complete(Facts? facts = null)
    {
        var start = new StartUp(facts);
        start.HearEthics();
        foreach (var track in Enum.GetValues<Track>().Where(start.Trial.Needs)) start.Finish(track);
        start.AcceptPlaces();
        return start;
    }

    public void HearEthics()
    {
        Trial.Hear(LeadOpinion.From(Facts.Opinion()));
        Site.Hear(Adoption.From(Facts.Adopted()));
    }

    public void Finish(Track track, string evidence = "CTR20261234", DateOnly? on = null)
    {
        if (track.IsOfTrial()) Trial.Finish(track, on ?? Today, evidence, Facts.Noon, Somebody);
        else Site.Finish(Trial, track, on ?? Today, evidence, Facts.Noon, Somebody);
    }

    public void Reopen(Track track)
    {
        if (track.IsOfTrial()) Trial.Reopen(track, "expired", Facts.Noon, Somebody);
        else Site.Reopen(track, "expired", Facts.Noon, Somebody);
    }

    public void AcceptPlaces(int places = 10)
    {
        Site.Offer(places, null, Today.AddDays(7), Today);
        Site.AcceptPlaces(Today);
    }

    public GateName[] ClosedGates() => [.. Gates.Of(Trial, Site, Today).Where(g => !g.IsOpen).Select(g => g.Name)];

    public Gate Gate(GateName name) => Gates.Of(Trial, Site, Today).Single(g => g.Name == name);
}
