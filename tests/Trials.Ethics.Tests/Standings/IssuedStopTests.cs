using Trials.Ethics.Standings;

namespace Trials.Ethics.Tests.Standings;

public class IssuedStopTests
{
    private readonly Guid[] _sites = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

    [Fact, Trait("Rule", "MR-47")]
    public void Each_gate_is_closed_by_itself_and_keeps_the_time_it_was_first_known()
    {
        var stop = OfTrial();
        stop.GatesClosed([_sites[0], _sites[2]], Roster.Now);
        Assert.Equal([Roster.Now, null, Roster.Now], stop.Sites.Select(s => s.GateClosedAt));

        stop.GatesClosed(_sites, Roster.Now.AddMinutes(5));
        Assert.Equal([Roster.Now, Roster.Now.AddMinutes(5), Roster.Now], stop.Sites.Select(s => s.GateClosedAt));
    }

    [Fact, Trait("Rule", "MR-47")] // a declined site has a gate too, but no stop to acknowledge
    public void A_site_the_stop_is_not_about_is_not_counted_in()
    {
        var stop = OfTrial();
        stop.GatesClosed([Guid.CreateVersion7()], Roster.Now);
        Assert.Equal(_sites, stop.Sites.Select(s => s.SiteId));
        Assert.All(stop.Sites, s => Assert.Null(s.GateClosedAt));
    }

    [Fact, Trait("Rule", "MR-48")]
    public void A_hospitals_own_stop_is_about_its_site_alone()
    {
        var stop = IssuedStop.OfSite(Guid.CreateVersion7(), 2, Guid.CreateVersion7(), Guid.CreateVersion7(), _sites[1], rescind: false, "signal", Roster.Now);
        Assert.Equal((StopKind.Hold, _sites[1]), (stop.Kind, Assert.Single(stop.Sites).SiteId));
    }

    private IssuedStop OfTrial() => IssuedStop.OfTrial(
        Guid.CreateVersion7(), 1, Guid.CreateVersion7(), isFinal: false, "signal", Roster.Now,
        [.. _sites.Select(s => new StoppedSite(s, Guid.CreateVersion7()))]);
}
