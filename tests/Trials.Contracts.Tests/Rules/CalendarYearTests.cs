using System.Globalization;
using System.Text;


namespace Trials.Rules.Tests;

public class CalendarYearTests
{
    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_working_days_that_rules_md_11_2_counts(int year, int workingDays)
    {
        Assert.Equal(workingDays, WorkingCalendar.China.WorkingDaysBetween(new(year - 1, 12, 31), new(year, 12, 31)));
    }

    [Fact]
    public void The_calendar_says_where_its_official_years_come_from()
    {
        Assert.Equal(
            "NateScarlet/holiday-cn @ d4e53bf2143de9a85bbd0a916c6c4adac32b075f; State Council General Office notices",
            WorkingCalendar.China.Source);
        Assert.Equal(
            [new Uri("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm")], WorkingCalendar.China.NoticesOf(2026));
    }

    [Theory]
    [InlineData(2023, CalendarCertainty.Provisional)]
    [InlineData(2024, CalendarCertainty.Official)]
    [InlineData(2025, CalendarCertainty.Official)]
    [InlineData(2026, CalendarCertainty.Official)]
    [InlineData(2027, CalendarCertainty.Provisional)]
    [InlineData(2028, CalendarCertainty.Provisional)]
    public void Only_a_year_with_a_notice_is_official_CAL_10(int year, CalendarCertainty certainty)
    {
        Assert.Equal(certainty, WorkingCalendar.China.CertaintyOf(year));
        Assert.Equal(certainty is CalendarCertainty.Official, WorkingCalendar.China.NoticesOf(year).Count > 0);
    }

    [Theory]
    [InlineData(2026, 12, 28, 3, 2026, 12, 31, CalendarCertainty.Official)]
    [InlineData(2026, 12, 28, 4, 2027, 1, 4, CalendarCertainty.Provisional)]
    [InlineData(2027, 2, 4, 1, 2027, 2, 9, CalendarCertainty.Provisional)]
    [InlineData(2023, 12, 29, 1, 2024, 1, 2, CalendarCertainty.Provisional)]
    public void Working_days_that_touch_a_year_without_a_notice_are_provisional_CAL_10(
        int year, int month, int day, int days, int dueYear, int dueMonth, int dueDay, CalendarCertainty certainty)
    {
        var due = WorkingCalendar.China.AddWorkingDays(new(year, month, day), days);

        Assert.Equal(new DueDate(new(dueYear, dueMonth, dueDay), certainty), due);
    }

    [Fact]
    public void A_rolled_period_is_as_certain_as_the_year_it_ends_in_CAL_10()
    {
        var endsIn2027 = WorkingCalendar.China.AddCalendarDays(new(2026, 12, 15), 30, rollForward: true);
        var endsIn2024 = WorkingCalendar.China.AddCalendarDays(new(2023, 12, 20), 30, rollForward: true);

        Assert.Equal(CalendarCertainty.Provisional, endsIn2027.Certainty);
        Assert.Equal(CalendarCertainty.Official, endsIn2024.Certainty);
    }

    [Fact]
    public void A_safety_limit_is_certain_in_every_year_because_no_notice_can_move_it_CAL_06()
    {
        Assert.Equal(
            new DueDate(new(2027, 1, 1), CalendarCertainty.Official),
            WorkingCalendar.China.AddCalendarDays(new(2026, 12, 25), 7, rollForward: false));
    }

    [Fact]
    public void A_year_without_data_has_weekends_and_nothing_else()
    {
        Assert.True(WorkingCalendar.China.IsWorking(new(2031, 10, 1)));
        Assert.False(WorkingCalendar.China.IsWorking(new(2031, 10, 4)));
        Assert.Equal(
            new DueDate(new(2031, 10, 6), CalendarCertainty.Provisional), WorkingCalendar.China.AddWorkingDays(new(2031, 10, 3), 1));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(1, 3)]
    [InlineData(5, 5)]
    [InlineData(8, 15)]
    public void The_provisional_lunar_holidays_of_2027_are_those_of_the_lunar_calendar(int lunarMonth, int lunarDay)
    {
        var solar = DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(2027, lunarMonth, lunarDay, 0, 0, 0, 0));

        Assert.False(WorkingCalendar.China.IsWorking(solar));
    }

    [Theory]
    [InlineData("OFFICIAL", "", "", "", "The year 2027 is called official but names no notice.")]
    [InlineData("PROVISIONAL", "", "", "2027-02-13",
        "The year 2027 is provisional, so it can have neither a notice nor make-up days (CAL-10).")]
    [InlineData("OFFICIAL", "https://example.org/", "2026-10-01", "", "2026-10-01 stands under the year 2027.")]
    [InlineData("OFFICIAL", "https://example.org/", "2027-02-13", "2027-02-13", "2027-02-13 is both a day off and a make-up day.")]
    [InlineData("OFFICIAL", "https://example.org/", "", "2027-02-10", "2027-02-10 is a make-up day but no weekend day.")]
    [InlineData("OFFICIAL", "https://example.org/", "2027-02-10\",\"2027-02-10", "", "The year 2027 names a day twice.")]
    public void A_calendar_that_contradicts_itself_is_refused_with_a_sentence(
        string certainty, string notice, string off, string madeUp, string fault)
    {
        var json = $$"""
            {
              "source": "a test", "provisional_source": "a test", "zone": "Asia/Shanghai", "utc_offset": "08:00:00",
              "years": {
                "2027": {
                  "certainty": "{{certainty}}", "notice": {{List(notice)}}, "off": {{List(off)}}, "makeup_workdays": {{List(madeUp)}}
                }
              }
            }
            """;

        Assert.Equal(fault, Assert.Throws<InvalidDataException>(() => Parse(json)).Message);
    }

    [Fact]
    public void A_calendar_with_an_unknown_member_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Parse("""{ "source": "a test", "holidays": [] }"""));
    }

    private static string List(string day) => day.Length == 0 ? "[]" : $"[\"{day}\"]";

    private static WorkingCalendar Parse(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return WorkingCalendar.Parse(stream);
    }
}
