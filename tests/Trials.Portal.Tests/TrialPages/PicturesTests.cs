using System.Globalization;
using Trials.Portal.Journeys.Alliance;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Journeys.TrialPages;

namespace Trials.Portal.Tests.TrialPages;

/// <summary>That the pictures of a trial are as long, as high and as many as the numbers they show.</summary>
public class PicturesTests
{
    private static readonly DateOnly First = new(2026, 11, 1);

    [Fact]
    public void The_curve_rises_by_each_days_enrolments_and_reaches_today()
    {
        var progress = Progress(target: 10, enrolled: 5, [new(First, 3, 0), new(First.AddDays(4), 0, 4), new(First.AddDays(8), 4, 1)]) with
        {
            Openings = [new(First.AddDays(-1), 2)],
        };

        var curve = EnrolmentCurve.Of(progress, First.AddDays(8))!;

        // Ten days from 40 to 632, nothing at 224, the target of ten at 24.
        Assert.Equal("M40 224H336V144H572.8V124H632", curve.Line);
        Assert.Equal(24, curve.TargetAt);
        Assert.Equal((40.0, 2), (Assert.Single(curve.Openings).At, curve.Openings[0].Opening.Sites));
        Assert.Equal([0, 2, 4, 6, 8, 10], curve.Levels.Select(level => level.Count));
    }

    [Fact]
    public void Each_site_has_a_line_of_its_own_in_the_row_of_a_node_it_has_for_itself()
    {
        var (east, west) = (Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        NodeChart.Site[] sites = [new(west, 2, "West", [Node("N09", 4, 8)]), new(east, 1, "East", [Node("N09", 2, null)])];
        NodeChart.Span[] spans =
        [
            new("N09", "sponsor", west, First.AddDays(5), First.AddDays(6)), new("N09", "site-committee", east, First.AddDays(2), First.AddDays(9)),
            new("N01", "sponsor", null, First, First.AddDays(1)),
        ];

        var chart = NodeChart.Of([Node("N01", 0, 1), Node("N09", 2, null)], sites, spans.ToLookup(span => span.Node), First.AddDays(9))!;

        // Twelve to a day from 46; a line of five in every six, after a margin of three.
        var (alone, shared) = (chart.Rows[0], chart.Rows[1]);
        Assert.Equal([(46.0, 25, 24.0, 14), (46.0, 27, 24.0, 10)], alone.Bars.Select(bar => (bar.X, bar.Y, bar.Width, bar.Height)));
        Assert.Equal((22, 44, 19), (alone.Height, shared.Y, shared.Height));
        Assert.Equal(
            [("East", 70.0, 47, 96.0, null), ("East", 70.0, 48, 96.0, "site-committee"), ("West", 94.0, 53, 60.0, null), ("West", 106.0, 54, 24.0, "sponsor")],
            shared.Bars.Select(bar => (bar.Said.Split(' ')[0], bar.X, bar.Y, bar.Width, bar.Holder)));
        Assert.Equal(63, chart.Height);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(1234)]
    [InlineData(80_000)]
    public void Levels_are_few_and_stay_below_the_top_and_months_never_stand_on_one_another(int target)
    {
        var curve = EnrolmentCurve.Of(Progress(target, 0, [new(First, 1, 0)]), First.AddYears(4))!;

        Assert.InRange(curve.Levels.Count(), 2, 6);
        Assert.All(curve.Levels, level => Assert.InRange(level.At, 24, 224));
        var months = curve.Months.Select(month => month.At).ToList();
        Assert.InRange(months.Count, 3, 9);
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 60));
    }

    [Fact]
    public void A_trial_over_its_target_stays_within_the_picture()
    {
        var curve = EnrolmentCurve.Of(Progress(target: 4, enrolled: 8, [new(First, 8, 8)]), First)!;

        Assert.Equal("M40 224H40V24H632", curve.Line);
        Assert.Equal(124, curve.TargetAt);
    }

    [Fact]
    public void Everybody_screened_goes_one_way_and_rare_criteria_stand_together()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var progress = Progress(target: 30, enrolled: 6, [new(First, 20, 6)]) with
        {
            Screened = 20, InScreening = 2, WithdrawnInScreening = 3, Withdrawn = 1, Completed = 2,
            Failures = [new("A", 2), new("B", 1), new("C", 1), new("D", 1), new("E", 1), new("F", 1), new("G", 1), new("H", 1)],
        };

        var chart = FlowChart.Of(progress)!;

        Assert.Equal(
            ["Screened: 20",
             "Not enrolled: 14|Did not qualify: 9|· by criterion A: 2|· by criterion B: 1|· by criterion C: 1|· by criterion D: 1|· by criterion E: 1|· by criterion F: 1|· by other criteria: 2|Withdrew before enrolment: 3|Screening goes on: 2",
             "Enrolled: 6", "Withdrew: 1", "Take part now: 3|Completed, their site is closed: 2"],
            chart.Boxes.Select(box => string.Join('|', box.Words)));
        Assert.All(chart.Boxes.Zip(chart.Boxes.Skip(1)), pair => Assert.True(pair.First.Bottom < pair.Second.Y));
        Assert.Equal(progress.NotEnrolled, progress.Failed + progress.WithdrawnInScreening + progress.InScreening);
    }

    [Fact]
    public void Each_months_bar_is_as_long_as_its_days_and_parties_keep_their_order()
    {
        var chart = WaitingChart.Of(
        [
            new("sponsor", "2026-10", 10, 7, 1), new("lead-committee", "2026-10", 16, 11, 2), new("site-office", "2026-11", 3, 3, 1), new("sponsor", "2026-11", 5, 4, 1),
            new("sponsor", "2026-11", 5, 4, 1),
        ])!;

        Assert.Equal(["sponsor", "lead-committee", "site-office"], chart.Holders);
        Assert.Equal([("2026-10", 26, 584.0), ("2026-11", 13, 324.0)], chart.Rows.Select(row => (row.Month, row.Days, row.End)));
        Assert.Equal([("sponsor", 10, 64.0, 200.0), ("site-office", 3, 264.0, 60.0)], chart.Rows[1].Parts.Select(part => (part.Holder, part.Days, part.X, part.Width)));
        Assert.Null(WaitingChart.Of([new("sponsor", "2026-11", 0, 0, 1)]));
    }

    private static TrialProgress Progress(int target, int enrolled, IReadOnlyList<TrialProgress.Day> days) =>
        new(true, target, days.Sum(day => day.Screened), 0, [], 0, enrolled, 0, 0, days, []);

    private static TrialHead.SpineNode Node(string node, int begun, int? done) => new(
        node, node, done is null ? "Running" : "Done", null, At(begun), done is { } day ? At(day) : null, null, null, null, null);

    private static DateTimeOffset At(int days) => new(First.AddDays(days), new TimeOnly(9, 0), TimeSpan.FromHours(8));
}
