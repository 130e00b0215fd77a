using Trials.Contracts.Allocation.V1;
using Trials.Primitives;

namespace Trials.Allocation.Tests;

/// <summary>Sites that the sponsor takes out, and its own suspension, as start-up meets them.</summary>
public class SponsorStopTests
{
    [Theory, Trait("Rule", "ALLOC-05")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_places_of_a_site_that_left_are_free_but_those_that_people_took(bool returnedLast)
    {
        await using var open = await HostedAllocation.Start();
        var (lead, site) = (open.Facts.LeadSite, open.Facts.Site);
        await HostedAllocation.Ok(open.Offer((site, 30)));
        await HostedAllocation.Ok(open.Office.Post($"/allocation/sites/{site}/places/acceptance"));
        await HostedAllocation.ThenRefused(open.Offer((lead, 1)), "allocation.more_than_planned");

        DomainEvent[] told = [open.Facts.SiteLeft(), open.Facts.Returned(kept: 4)];
        await open.Deliver(returnedLast ? told : [told[1], told[0]]);
        await HostedAllocation.ThenRefused(open.Offer((lead, 27)), "allocation.more_than_planned");
        await HostedAllocation.Ok(open.Offer((lead, 26)));
        await HostedAllocation.ThenRefused(open.Offer((site, 1)), "allocation.site_withdrawn");
    }

    [Fact, Trait("Rule", "ALLOC-05")]
    public async Task An_open_offer_to_a_site_that_left_is_free_at_once_and_its_start_up_is_over()
    {
        await using var open = await HostedAllocation.Start();
        await HostedAllocation.Ok(open.Offer((open.Facts.Site, 30)));
        await open.Deliver(open.Facts.SiteLeft());
        await HostedAllocation.Ok(open.Offer((open.Facts.LeadSite, 30)));
        await HostedAllocation.ThenRefused(open.Finish("Contract"), "allocation.site_withdrawn");
        Assert.Equal("NotStopped", Assert.Single(Assert.Single(await open.Host.Published<SiteDeactivated>()).ClosedGates));
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task No_site_is_activated_while_the_sponsor_suspends()
    {
        await using var open = await HostedAllocation.Start();
        await open.Deliver(open.Facts.SponsorResumed(notice: 2), open.Facts.SponsorStopped(notice: 1));
        Assert.True(await IsOpen());
        await open.Deliver(open.Facts.SponsorStopped(notice: 3));
        Assert.False(await IsOpen());
        await open.Deliver(open.Facts.SponsorResumed(notice: 4));
        Assert.True(await IsOpen());

        async Task<bool> IsOpen() => (await open.GetSite())["gates"]!.AsArray()
            .Single(g => g!["gate"]!.GetValue<string>() == "NotStopped")!["isOpen"]!.GetValue<bool>();
    }
}
