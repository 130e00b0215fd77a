using System.Net;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Testing;

namespace Trials.Recruitment.Tests;

/// <summary>The sponsor's own stops: of the whole study and of one site, on the line of withdrawals.</summary>
public class SponsorStopTests
{
    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    [Theory, MemberData(nameof(Shapes)), Trait("Rule", "MR-47")]
    public async Task A_sponsors_suspension_closes_every_site_until_the_sponsor_resumes(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape);
        var person = await open.Screened("S-001");
        await open.Deliver(open.Facts.SponsorStopped());
        await HostedRecruitment.ThenRefused(await open.Enrol(person), "recruitment.sponsor_suspended");
        await HostedRecruitment.ThenRefused(await open.Screen("S-002"), "recruitment.sponsor_suspended");
        Assert.Equal((0L, 2), (Assert.Single(await open.Host.Published<StopApplied>()) is var a ? (a.StopNumber, a.SitesHeld) : default));

        await open.Deliver(open.Facts.SponsorResumed());
        await open.Watermark(withdrawals: 1);
        Assert.Equal(HttpStatusCode.OK, (await open.Enrol(person)).StatusCode);
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task A_sponsors_suspension_that_is_known_to_be_out_closes_every_site_before_it_arrives()
    {
        await using var open = await HostedRecruitment.StartOpen();
        var person = await open.Screened("S-001");
        await open.Watermark(withdrawals: 1);
        await HostedRecruitment.ThenRefused(await open.Enrol(person), "recruitment.line_cut");
        await open.Deliver(open.Facts.SponsorStopped());
        await HostedRecruitment.ThenRefused(await open.Enrol(person), "recruitment.sponsor_suspended");
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task Resuming_lifts_only_the_sponsors_own_stop()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.Held(number: 1), open.Facts.Stopped(number: 2), open.Facts.SponsorStopped(), open.Facts.SponsorResumed());
        await open.Watermark(last: 2, withdrawals: 1);
        Assert.Equal(["recruitment.trial_stopped", "recruitment.site_held"], HostedRecruitment.ClosedBecause(await open.GetSite()));
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task The_lead_lifting_its_own_stop_leaves_the_sponsors()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.SponsorStopped(), open.Facts.Stopped(number: 1), open.Facts.Reinstated());
        await open.Watermark(last: 1, withdrawals: 1);
        Assert.Equal(["recruitment.sponsor_suspended"], HostedRecruitment.ClosedBecause(await open.GetSite()));
    }

    [Fact, Trait("Rule", "MR-47")]
    public async Task A_resumption_that_overtakes_its_suspension_stands()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.SponsorResumed(notice: 2), open.Facts.SponsorStopped(notice: 1));
        await open.Watermark(withdrawals: 1);
        Assert.True((await open.GetSite())["isOpen"]!.GetValue<bool>());
        Assert.Empty(await open.Host.Published<StopApplied>());
    }

    [Theory, Trait("Rule", "REC-04")]
    [InlineData(NoticeKind.RecruitmentEnded)]
    [InlineData(NoticeKind.Completed)]
    [InlineData(NoticeKind.Terminated)]
    public async Task Recruitment_that_the_sponsor_ended_is_over_at_every_site(NoticeKind kind)
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Deliver(open.Facts.SponsorStopped(kind));
        await HostedRecruitment.ThenRefused(await open.Screen("S-001"), "recruitment.sponsor_ended");
    }

    [Fact, Trait("Rule", "REC-04"), Trait("Rule", "ALLOC-05")]
    public async Task A_site_that_left_is_closed_and_says_how_many_of_its_places_were_taken()
    {
        await using var open = await HostedRecruitment.StartOpen();
        await open.Enrol(await open.Screened("S-001"));
        var person = await open.Screened("S-002");
        await open.Deliver(open.Facts.SiteLeft());
        await open.Deliver(open.Facts.SiteLeft());
        await HostedRecruitment.ThenRefused(await open.Enrol(person), "recruitment.site_withdrawn");
        var returned = Assert.Single(await open.Host.Published<PlacesReturned>());
        Assert.Equal((open.Facts.Site, 1), (returned.SiteId, returned.Kept));
        Assert.Equal([open.Facts.Site], Assert.Single(await open.Host.Published<StopApplied>()).SiteIds);
    }
}
