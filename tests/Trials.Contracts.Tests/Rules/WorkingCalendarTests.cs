using System.Globalization;


namespace Trials.Rules.Tests;

public class WorkingCalendarTests
{
    private static readonly TimeOnly FiveInTheAfternoon = new(17, 0);

    /// <summary>Every vector of rules.md 11.3 in working days.</summary>
    public static TheoryData<string, int, string> WorkingDayVectors => new()
    {
        { "2026-02-12", 3, "2026-02-24" },
        { "2026-02-12", 5, "2026-02-26" },
        { "2026-02-13", 5, "2026-02-27" },
        { "2026-04-30", 5, "2026-05-11" },
        { "2026-09-18", 5, "2026-09-24" },
        { "2026-09-24", 5, "2026-10-09" },
        { "2026-09-30", 3, "2026-10-10" },
        { "2026-09-30", 5, "2026-10-13" },
        { "2025-09-30", 5, "2025-10-14" },
        { "2025-01-24", 5, "2025-02-07" },
        { "2025-04-25", 3, "2025-04-29" },
        { "2025-12-31", 2, "2026-01-05" },
        { "2026-01-04", 1, "2026-01-05" },
    };

    [Theory]
    [MemberData(nameof(WorkingDayVectors))]
    public void Working_days_skip_holidays_and_count_days_made_up_CAL_01_CAL_04_CAL_07(string from, int days, string due)
    {
        Assert.Equal(Official(due), WorkingCalendar.China.AddWorkingDays(Day(from), days));
    }

    [Theory]
    [MemberData(nameof(WorkingDayVectors))]
    public void The_working_days_between_two_days_are_those_that_lead_from_one_to_the_other(string from, int days, string due)
    {
        Assert.Equal(days, WorkingCalendar.China.WorkingDaysBetween(Day(from), Day(due)));
        Assert.Equal(-days, WorkingCalendar.China.WorkingDaysBetween(Day(due), Day(from)));
    }

    [Theory]
    [InlineData("2026-01-16", 30, "2026-02-24")]
    [InlineData("2026-02-10", 30, "2026-03-12")]
    [InlineData("2026-09-01", 30, "2026-10-08")]
    [InlineData("2026-01-26", 21, "2026-02-24")]
    public void A_period_of_calendar_days_that_ends_on_a_rest_day_ends_on_the_next_working_day_CAL_02(string from, int days, string due)
    {
        Assert.Equal(Official(due), WorkingCalendar.China.AddCalendarDays(Day(from), days, rollForward: true));
    }

    [Theory]
    [InlineData("2026-02-14", 7, "2026-02-21")]
    [InlineData("2026-09-26", 15, "2026-10-11")]
    public void A_safety_limit_is_never_rolled_forward_CAL_06(string from, int days, string due)
    {
        Assert.Equal(Official(due), WorkingCalendar.China.AddCalendarDays(Day(from), days, rollForward: false));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-25", "2026-12-04", "2026-12-07", "2026-12-14", 21)]
    [InlineData("2026-09-21", "2026-09-23", "2026-10-10", "2026-10-12", "2026-10-19", 28)]
    public void The_three_week_profile_closes_in_fifteen_working_days_GOAL_02(
        string submitted, string accepted, string decided, string noticed, string adopted, int calendarDays)
    {
        var clocks = RulePacks.Current.Clocks;
        var acceptance = WorkingCalendar.China.AddWorkingDays(Day(submitted), clocks.AcceptanceWorkingDays).On;
        var decision = WorkingCalendar.China.AddWorkingDays(acceptance, clocks.LeadReviewWorkingDays).On;
        var notice = WorkingCalendar.China.AddWorkingDays(decision, clocks.NoticeWorkingDays).On;
        var package = WorkingCalendar.China.AddWorkingDays(notice, clocks.PackageWorkingDays).On;
        var adoption = WorkingCalendar.China.AddWorkingDays(package, clocks.ParticipantSimplifiedWorkingDays).On;

        Assert.Equal([Day(accepted), Day(decided), Day(noticed), Day(adopted)], [acceptance, decision, notice, adoption]);
        Assert.Equal(calendarDays, adoption.DayNumber - Day(submitted).DayNumber);
        Assert.Equal(clocks.EthicsTotalWorkingDays, WorkingCalendar.China.WorkingDaysBetween(Day(submitted), adoption));
    }

    [Fact]
    public void A_reminder_counts_working_days_back_MR_36()
    {
        Assert.Equal(Official("2026-09-30"), WorkingCalendar.China.AddWorkingDays(Day("2026-10-08"), -1));
    }

    [Theory]
    [InlineData("2026-09-30", "2026-09-30")]
    [InlineData("2026-10-03", "2026-10-08")]
    public void No_working_days_at_all_end_the_same_day_unless_it_is_a_rest_day(string from, string due)
    {
        Assert.Equal(Official(due), WorkingCalendar.China.AddWorkingDays(Day(from), 0));
    }

    [Theory]
    [InlineData("2026-10-09T17:00:00+08:00", "2026-10-09")]
    [InlineData("2026-10-09T17:00:01+08:00", "2026-10-10")]
    [InlineData("2026-10-10T09:01:00Z", "2026-10-12")]
    [InlineData("2026-10-01T10:00:00+08:00", "2026-10-08")]
    public void What_comes_after_the_cut_off_or_on_a_rest_day_counts_from_the_next_working_day_CAL_08(string received, string day)
    {
        Assert.Equal(Day(day), WorkingCalendar.China.AcceptanceDay(Instant(received), FiveInTheAfternoon));
    }

    [Theory]
    [InlineData("2026-03-01T15:59:59Z", "2026-03-01")]
    [InlineData("2026-03-01T16:00:00Z", "2026-03-02")]
    [InlineData("2026-07-01T12:30:00-04:00", "2026-07-02")]
    public void The_legal_date_is_the_date_in_Shanghai_CAL_11(string instant, string day)
    {
        Assert.Equal(Day(day), WorkingCalendar.China.DateOf(Instant(instant)));
    }

    [Fact]
    public void The_zone_is_eight_hours_ahead_all_year_CAL_11()
    {
        Assert.Equal("Asia/Shanghai", WorkingCalendar.China.Zone.Id);
        Assert.Equal(TimeSpan.FromHours(8), WorkingCalendar.China.Zone.GetUtcOffset(Instant("2026-07-01T00:00:00Z")));
        Assert.False(WorkingCalendar.China.Zone.SupportsDaylightSavingTime);
    }

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    private static DueDate Official(string written) => new(Day(written), CalendarCertainty.Official);
}
