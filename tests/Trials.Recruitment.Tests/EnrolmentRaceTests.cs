using System.Net;
using Trials.Contracts.Recruitment.V1;
using Trials.Testing;

namespace Trials.Recruitment.Tests;

/// <summary>Invariant 13 and "stop beats go" under concurrency, on both stores.</summary>
public class EnrolmentRaceTests
{
    public static TheoryData<Shape> Shapes => [Shape.Embedded, Shape.Separate];

    [Theory, MemberData(nameof(Shapes))]
    public async Task Two_hundred_at_once_for_ten_places_take_exactly_ten(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape, places: 10);
        var people = await Task.WhenAll(Enumerable.Range(1, 200).Select(n => open.Screened($"S-{n:000}")));
        await open.Watermark();

        var answers = await Task.WhenAll(people.Select(open.Enrol));

        Assert.Equal(10, answers.Count(a => a.StatusCode is HttpStatusCode.OK));
        foreach (var refused in answers.Where(a => a.StatusCode is not HttpStatusCode.OK))
        {
            await HostedRecruitment.ThenRefused(refused, "recruitment.site_full");
        }
        var told = await open.Host.Published<ParticipantEnrolled>();
        Assert.Equal(Enumerable.Range(1, 10), told.Select(e => e.EnrolledAtSite));
        var site = await open.GetSite();
        Assert.Equal((10, 190), (site["enrolled"]!.GetValue<int>(), site["screening"]!.GetValue<int>()));
        Assert.Equal(["recruitment.site_full"], HostedRecruitment.ClosedBecause(site));
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task The_trials_cap_holds_over_sites_that_have_places_left(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape, places: 50, planned: 5);
        var people = await Task.WhenAll(Enumerable.Range(1, 40).Select(n => open.Screened($"S-{n:000}")));

        var answers = await Task.WhenAll(people.Select(open.Enrol));

        Assert.Equal(5, answers.Count(a => a.StatusCode is HttpStatusCode.OK));
        await HostedRecruitment.ThenRefused(answers.First(a => a.StatusCode is not HttpStatusCode.OK), "recruitment.trial_full");
    }

    [Theory, MemberData(nameof(Shapes))] // Stop beats go: what was enrolled stands before the acknowledgement, nothing after it.
    public async Task After_a_stop_has_committed_nobody_is_enrolled(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape, places: 100, planned: 100);
        var people = await Task.WhenAll(Enumerable.Range(1, 60).Select(n => open.Screened($"S-{n:000}")));
        await open.Watermark();

        var enrolments = people.Select(open.Enrol).ToArray();
        await open.Deliver(open.Facts.Stopped());
        var enrolledAtStop = (await open.Host.Published<ParticipantEnrolled>()).Count;
        var answers = await Task.WhenAll(enrolments);

        var enrolled = answers.Count(a => a.StatusCode is HttpStatusCode.OK);
        Assert.Equal(enrolledAtStop, (await open.Host.Published<ParticipantEnrolled>()).Count);
        Assert.Equal(enrolledAtStop, enrolled);
        foreach (var refused in answers.Where(a => a.StatusCode is not HttpStatusCode.OK))
        {
            await HostedRecruitment.ThenRefused(refused, "recruitment.trial_stopped");
        }
        await HostedRecruitment.ThenRefused(await open.Screen("S-999"), "recruitment.trial_stopped");
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task One_person_enrolled_twenty_times_at_once_takes_one_place(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape);
        var person = await open.Screened("S-001");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => open.Enrol(person)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(1, Assert.Single(await open.Host.Published<ParticipantEnrolled>()).EnrolledInTrial);
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task One_code_screened_twenty_times_at_once_is_one_person(Shape shape)
    {
        await using var open = await HostedRecruitment.StartOpen(shape);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => open.Screen("S-001")));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Created);
        Assert.Equal(19, answers.Count(a => a.StatusCode is HttpStatusCode.OK));
        Assert.Single(await open.Host.Published<ParticipantScreened>());
    }
}
