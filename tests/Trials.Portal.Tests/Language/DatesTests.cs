using System.Globalization;
using Trials.Portal.Language;

namespace Trials.Portal.Tests.Language;

public class DatesTests
{
    [Theory]
    [InlineData("zh", "2026-11-26", "还剩 3 个工作日（11-26 周四）")]
    [InlineData("en", "2026-11-26", "3 working days left (Thu 26 Nov)")]
    [InlineData("en", "2026-11-24", "1 working day left (Tue 24 Nov)")]
    [InlineData("zh", "2026-11-23", "今天到期（11-23 周一）")]
    [InlineData("en", "2026-11-20", "1 working day past due (Fri 20 Nov)")]
    [InlineData("en", "2027-01-04", "29 working days left (Mon 4 Jan 2027)")]
    [InlineData("zh", "2026-11-18", "已逾期 3 个工作日（11-18 周三）")]
    public void A_due_day_says_how_many_working_days_are_left(string language, string due, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(said, Dates.Due(new DateOnly(2026, 11, 23), DateOnly.Parse(due, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void An_instant_is_told_in_Shanghai()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh");

        Assert.Equal("2026-11-22（周日） 00:30", Dates.Instant(new DateTimeOffset(2026, 11, 21, 16, 30, 0, TimeSpan.Zero)));
    }
}
