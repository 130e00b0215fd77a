using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Allocation.Deadlines;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Registration.V1;
using Trials.Testing;

namespace Trials.Allocation.Tests;

/// <summary>Places (N17, ALLOC-04, ALLOC-05, invariant 13): never more than the protocol plans, held for a time, freed when declined.</summary>
public class PlacesTests
{
    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    [Fact]
    public async Task An_offer_is_held_five_working_days_and_then_goes_to_others()
    {
        await using var open = await HostedAllocation.Start();
        var (lead, site) = (open.Facts.LeadSite, open.Facts.Site);
        var answer = await HostedAllocation.Ok(open.Offer((site, 30)));
        Assert.Equal("2026-11-30", answer["answerBy"]!.GetValue<string>());
        await HostedAllocation.ThenRefused(open.Offer((lead, 1)), "allocation.more_than_planned");

        open.Host.Clock.Advance(TimeSpan.FromDays(8));
        await HostedAllocation.ThenRefused(open.Office.Post($"/allocation/sites/{site}/places/acceptance"), "allocation.offer_lapsed");
        Assert.Equal(0, (await open.GetSite())["places"]!["offered"]!.GetValue<int>());
        await HostedAllocation.Ok(open.Offer((lead, 30)));
    }

    [Fact, Trait("Rule", "MR-36"), Trait("Rule", "ALLOC-05")]
    public async Task An_offer_nobody_answers_is_escalated_once_a_step_and_an_answered_one_is_not()
    {
        await using var open = await HostedAllocation.Start();
        await HostedAllocation.Ok(open.Offer((open.Facts.Site, 12), (open.Facts.LeadSite, 3)));
        await HostedAllocation.Ok(open.LeadOffice.Post($"/allocation/sites/{open.Facts.LeadSite}/places/acceptance"));
        var sweep = open.Host.Services.GetServices<IHostedService>().OfType<OfferSweep>().Single();
        var before = (await open.GetSite())["version"]!.GetValue<int>();
        foreach (var days in (int[])[0, 30, 0])
        {
            open.Host.Clock.Advance(TimeSpan.FromDays(days));
            await sweep.Sweep(TestContext.Current.CancellationToken);
        }
        var told = await open.Host.Published<DeadlineEscalated>();
        Assert.Equal([-1, 0, 2, 5], told.Select(e => e.Step));
        Assert.All(told, e => Assert.Equal(("N17", open.Facts.Site, new DateOnly(2026, 11, 30)), (e.Node, e.SiteId, e.DueOn)));
        Assert.Equal(before, (await open.GetSite())["version"]!.GetValue<int>());
    }

    [Fact, Trait("Rule", "ALLOC-04")]
    public async Task An_amendment_of_the_planned_enrolment_changes_the_places_there_are_in_whatever_order_it_is_heard()
    {
        await using var open = await HostedAllocation.Start();
        await open.Deliver(open.Facts.Amended(40, revision: 2), open.Facts.Amended(20), open.Facts.Accepted());
        await HostedAllocation.ThenRefused(open.Offer((open.Facts.Site, 41)), "allocation.more_than_planned");
        await HostedAllocation.Ok(open.Offer((open.Facts.Site, 40)));
        await open.Deliver(open.Facts.Amended(30, revision: 3));
        await HostedAllocation.ThenRefused(open.Offer((open.Facts.LeadSite, 1)), "allocation.more_than_planned");
    }

    [Fact]
    public async Task An_offer_is_accepted_once_and_stays()
    {
        await using var open = await HostedAllocation.Start();
        await HostedAllocation.Ok(open.Offer((open.Facts.Site, 12)));
        await HostedAllocation.Ok(open.Offer((open.Facts.Site, 12)));
        for (var again = 0; again < 2; again++)
        {
            var site = await HostedAllocation.Ok(open.Office.Post($"/allocation/sites/{open.Facts.Site}/places/acceptance"));
            Assert.Equal(12, site["places"]!["accepted"]!.GetValue<int>());
        }
        Assert.Single(await open.Host.Published<PlacesOffered>());
        Assert.Equal(12, Assert.Single(await open.Host.Published<PlacesAccepted>()).Places);
        await HostedAllocation.ThenRefused(open.Offer((open.Facts.Site, 13)), "allocation.places_already_accepted");
        await HostedAllocation.ThenRefused(Decline(open), "allocation.places_already_accepted");
    }

    [Fact]
    public async Task A_declined_offer_frees_its_places_at_once()
    {
        await using var open = await HostedAllocation.Start();
        await HostedAllocation.ThenRefused(Decline(open), "allocation.no_offer");
        await HostedAllocation.Ok(open.Offer((open.Facts.Site, 30)));
        await HostedAllocation.Ok(Decline(open));
        await HostedAllocation.Ok(Decline(open));
        Assert.Equal("no beds", Assert.Single(await open.Host.Published<PlacesDeclined>()).Reason);
        await HostedAllocation.Ok(open.Offer((open.Facts.LeadSite, 30)));
    }

    [Fact]
    public async Task Offers_are_made_together_or_not_at_all_and_only_to_the_trials_sites()
    {
        await using var open = await HostedAllocation.Start();
        await HostedAllocation.ThenRefused(open.Offer((open.Facts.Site, 5), (Guid.CreateVersion7(), 1)), "allocation.not_a_site_of_trial");
        await HostedAllocation.ThenRefused(open.Offer((open.Facts.Site, 20), (open.Facts.LeadSite, 11)), "allocation.more_than_planned");
        Assert.Empty(await open.Host.Published<PlacesOffered>());
        Assert.Equal(0, (await open.GetSite())["places"]!["offered"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.BadRequest, (await open.Offer((open.Facts.Site, 0))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await open.Offer()).StatusCode);
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task Fifty_offers_at_once_never_give_away_more_than_planned(Shape shape)
    {
        await using var open = await HostedAllocation.Start(shape);
        var sites = Enumerable.Range(10, 50).Select(n =>
            new AcceptedSite(Guid.CreateVersion7(), n, "", Guid.CreateVersion7(), SiteRole.Participating)).ToArray();
        var (trialId, sponsor) = (Guid.CreateVersion7(), open.Facts.SponsorId);
        await open.Deliver(open.Facts.Accepted() with { AggregateId = trialId, TrialId = trialId, SponsorId = sponsor, Sites = sites });

        var answers = await Task.WhenAll(sites.Select(site => open.Coordinator.Post(
            $"/allocation/trials/{trialId}/offers", new { offers = new[] { new { siteId = site.SiteId, places = 4 } } })));

        Assert.Equal(7, answers.Count(a => a.StatusCode is HttpStatusCode.OK));
        Assert.Equal(28, (await open.Host.Published<PlacesOffered>()).Sum(o => o.Places));
        var trial = await HostedAllocation.Ok(open.Sponsor.Get($"/allocation/trials/{trialId}"));
        Assert.Equal((28, 50), (trial["placesOffered"]!.GetValue<int>(), trial["sites"]!.GetValue<int>()));
    }

    private static Task<HttpResponseMessage> Decline(HostedAllocation open) =>
        open.Office.Post($"/allocation/sites/{open.Facts.Site}/places/decline", new { reason = "no beds" });
}
