using System.Globalization;
using Trials.Rules;
using Trials.Web;

namespace Trials.Portal.Language;

/// <summary>Days and instants as people read them, always in Shanghai's time (CAL-11), with the working days that are left (CAL-07).</summary>
public static class Dates
{
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    private static readonly Text Left = new("{0} working days left ({1})", "还剩 {0} 个工作日（{1}）");
    private static readonly Text LeftOne = new("1 working day left ({0})", "还剩 1 个工作日（{0}）");
    private static readonly Text Today = new("due today ({0})", "今天到期（{0}）");
    private static readonly Text Past = new("{0} working days past due ({1})", "已逾期 {0} 个工作日（{1}）");
    private static readonly Text PastOne = new("1 working day past due ({0})", "已逾期 1 个工作日（{0}）");
    private static readonly Text PastRest = new("past due ({0})", "已逾期（{0}）");

    /// <summary><c>Sat 21 Nov 2026</c>, <c>2026-11-21（周六）</c>.</summary>
    public static string Day(DateOnly day) => Problems.InChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}（{Weekdays[(int)day.DayOfWeek]}）")
        : day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset instant) => Day(WorkingCalendar.China.DateOf(instant));

    /// <summary>The day with hour and minute.</summary>
    public static string Instant(DateTimeOffset instant)
    {
        var local = instant.ToOffset(WorkingCalendar.China.Zone.BaseUtcOffset);
        return string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(local.DateTime))} {local:HH:mm}");
    }

    /// <summary>Hour and minute with the zone, for the title of a <c>&lt;time&gt;</c>.</summary>
    public static string Zoned(DateTimeOffset instant) =>
        instant.ToOffset(WorkingCalendar.China.Zone.BaseUtcOffset).ToString("yyyy-MM-dd HH:mm:ss 'UTC+8'", CultureInfo.InvariantCulture);

    /// <summary>The instant at which a day begins.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), WorkingCalendar.China.Zone.BaseUtcOffset);

    /// <summary>How many working days come after today until the due day, the due day counted; negative when it has passed.</summary>
    public static int WorkingDaysLeft(DateOnly today, DateOnly due) => WorkingCalendar.China.WorkingDaysBetween(today, due);

    /// <summary>What is left until the due day, in words, the day itself in brackets.</summary>
    public static string Due(DateOnly today, DateOnly due)
    {
        var day = Short(due, today);
        if (due == today) return Today.With(day);
        return WorkingDaysLeft(today, due) switch
        {
            1 => LeftOne.With(day),
            -1 => PastOne.With(day),
            0 when due < today => PastRest.With(day),
            < 0 and var past => Past.With(-past, day),
            var left => Left.With(left, day),
        };
    }

    // The year only where it is another one.
    private static string Short(DateOnly day, DateOnly today)
    {
        var isThisYear = day.Year == today.Year;
        return Problems.InChinese
            ? day.ToString(isThisYear ? "MM-dd " : "yyyy-MM-dd ", CultureInfo.InvariantCulture) + Weekdays[(int)day.DayOfWeek]
            : day.ToString(isThisYear ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);
    }
}
