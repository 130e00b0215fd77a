using System.Net;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Recruitment.V1;
using Trials.Testing;

namespace Trials.Recruitment.Tests;

/// <summary>Stops, lifts and the line they come over (MR-38, MR-47, MR-48, architecture rule 4), through the bus and HTTP.</summary>
public class StopTests
{
    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_silent_line_closes_the_site_and_a_word_reopens_it(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape);
        var person = await open.Screened("S-001");

        open.Host.Clock.Advance(TimeSpan.FromSeconds(90));
        var cut = await open.Enrol(person);
        await HostedRecruitment.ThenRefused(cut, "recruitment.line_cut");
        Assert.Contains("2026-11-23 04:0", await cut.Text(), StringComparison.Ordinal);
        Assert.Equal(["recruitment.line_cut"], HostedRecruitment.ClosedBecause(await open.GetSite()));

        await open.Watermark();
        Assert.Equal(HttpStatusCode.OK, (await open.Enrol(person)).StatusCode);
        Assert.True((await open.GetSite())["isOpen"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_watermark_that_names_an_unheard_stop_closes_every_site_until_the_stop_arrives()
    {
        await using var open = await HostedRecruitment.StartOpen();
        var person = await open.Screened("S-001");

        await open.Watermark(last: 1);
        await HostedRecruitment.ThenRefused(await open.Enrol(person), "recruitment.line_cut");

        await open.Deliver(new Facts().Stopped());
        Assert.Equal(HttpStatusCode.OK, (await open.Enrol(person)).StatusCode);
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task A_withdrawal_that_is_known_to_be_out_closes_every_site_until_it_arrives_and_then_its_trial_for_good()
    {
        await using var open = await HostedRecruitment.StartOpen();
        var person = await open.Screened("S-001");

        await open.Watermark(withdrawals: 1);
        await HostedRecruitment.ThenRefused(await open.Enrol(person), "recruitment.line_cut");

        await open.Deliver(open.Facts.Withdrawn());
        await HostedRecruitment.ThenRefused(await open.Enrol(person), "recruitment.trial_withdrawn");
    }

    [Fact]
    public async Task Watermarks_come_for_years_and_leave_no_receipt()
    {
        await using var open = await HostedRecruitment.StartOpen();
        var before = await open.Host.InDb("recruitment", db => db.Inbox.CountAsync(TestContext.Current.CancellationToken));

        for (var i = 0; i < 5; i++) await open.Watermark();

        Assert.Equal(before, await open.Host.InDb("recruitment", db => db.Inbox.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_stop_is_acknowledged_holds_all_sites_and_is_lifted_by_the_lead(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape);
        var person = await open.Screened("S-001");

        await open.Deliver(open.Facts.Stopped());
        await HostedRecruitment.ThenRefused(await open.Enrol(person), "recruitment.trial_stopped");
        var applied = Assert.Single(await open.Host.Published<StopApplied>());
        Assert.Equal((open.Facts.TrialId, (Guid?)null, 1L, 2), (applied.TrialId, applied.SiteId, applied.StopNumber, applied.SitesHeld));

        await open.Deliver(open.Facts.Reinstated());
        await open.Watermark(last: 1);
        Assert.Equal(HttpStatusCode.OK, (await open.Enrol(person)).StatusCode);
    }

    [Fact]
    public async Task A_lift_that_overtakes_its_stop_stands()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.Reinstated(version: 6), open.Facts.Stopped(version: 5));
        await open.Watermark(last: 1);
        Assert.True((await open.GetSite())["isOpen"]!.GetValue<bool>());
        var applied = Assert.Single(await open.Host.Published<StopApplied>());
        Assert.Equal(0, applied.SitesHeld);
        Assert.Empty(applied.SiteIds);
    }

    [Fact]
    public async Task A_local_hold_stays_when_the_lead_lifts_its_own()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.Held(number: 1), open.Facts.Stopped(number: 2), open.Facts.Reinstated());
        await open.Watermark(last: 2);
        Assert.Equal(["recruitment.site_held"], HostedRecruitment.ClosedBecause(await open.GetSite()));
        Assert.Equal([1, 2], (await open.Host.Published<StopApplied>()).Select(a => a.SiteIds.Count));

        await open.Deliver(open.Facts.Released());
        Assert.True((await open.GetSite())["isOpen"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_withdrawal_stops_for_good_and_is_acknowledged_without_a_number()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.Withdrawn());
        await HostedRecruitment.ThenRefused(await open.Screen("S-001"), "recruitment.trial_withdrawn");
        Assert.Equal((0L, 2), (Assert.Single(await open.Host.Published<StopApplied>()) is var a ? (a.StopNumber, a.SitesHeld) : default));
    }

    [Fact]
    public async Task A_site_that_lost_its_green_light_refuses_and_an_older_light_does_not_relight_it()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.Deactivated(version: 12), open.Facts.Activated(version: 11));
        Assert.Equal(["recruitment.site_not_active"], HostedRecruitment.ClosedBecause(await open.GetSite()));
    }
}
