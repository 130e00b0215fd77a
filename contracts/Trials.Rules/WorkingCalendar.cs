using System.Collections.Frozen;
using System.Text.Json;

namespace Trials.Rules;

/// <summary>
/// The days on which work is expected, from published holiday notices: both the days off and the weekend days made up for them (CAL-07).
/// A year without its notice is computed provisionally, a year without any data by weekends alone, and every answer says so (CAL-10).
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly Lazy<WorkingCalendar> Embedded = new(() => ReadEmbedded("calendar/cn.json"));

    private readonly FrozenDictionary<int, CalendarYear> _years;

    private WorkingCalendar(CalendarFile file)
    {
        Source = file.Source;
        ProvisionalSource = file.ProvisionalSource;
        Zone = TimeZoneInfo.CreateCustomTimeZone(file.Zone, file.UtcOffset, file.Zone, file.Zone);
        _years = file.Years.ToFrozenDictionary();
    }

    /// <summary>The calendar of mainland China, from the data shipped with the product.</summary>
    public static WorkingCalendar China => Embedded.Value;

    /// <summary>The zone of all legal dates: UTC+8 without summer time (CAL-11). It needs no time zone data on the machine.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Where the official years were taken from.</summary>
    public string Source { get; }

    /// <summary>What the provisional years rest on.</summary>
    public string ProvisionalSource { get; }

    /// <summary>The text of the calendar file shipped with the product, for whoever must know later by which days it once counted (CAL-10).</summary>
    public static string ChinaFile()
    {
        using var reader = new StreamReader(RuleFiles.Open("calendar/cn.json"));
        return reader.ReadToEnd();
    }

    /// <exception cref="InvalidDataException">A sentence says what is wrong with the file.</exception>
    public static WorkingCalendar Parse(Stream json)
    {
        var file = Read(json);
        foreach (var (year, days) in file.Years)
        {
            if (days.Fault(year) is { } fault) throw new InvalidDataException(fault);
        }
        return new WorkingCalendar(file);
    }

    /// <summary>Official only when the year's notice has been loaded.</summary>
    public CalendarCertainty CertaintyOf(int year) =>
        _years.TryGetValue(year, out var days) ? days.Certainty : CalendarCertainty.Provisional;

    /// <summary>The notices a year rests on; none for a provisional year.</summary>
    public IReadOnlyList<Uri> NoticesOf(int year) => _years.TryGetValue(year, out var days) ? days.Notice : [];

    /// <summary>The legal date of an instant (CAL-11).</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant));

    /// <summary>Monday to Friday and not a day off, or a make-up day (CAL-07).</summary>
    public bool IsWorking(DateOnly day) =>
        _years.TryGetValue(day.Year, out var days) ? days.IsWorking(day) : !IsWeekend(day);

    /// <summary>
    /// The day that many working days after <paramref name="from"/>, which itself is not counted (CAL-01, CAL-04).
    /// Zero is the same day, or the next working day when that is a rest day; a negative number counts back, as reminders do.
    /// </summary>
    public DueDate AddWorkingDays(DateOnly from, int days)
    {
        if (days == 0) return Due(from, NextWorking(from));
        var step = Math.Sign(days);
        var day = from;
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorking(day)) left--;
        }
        return Due(from, day);
    }

    /// <summary>
    /// The day that many calendar days after <paramref name="from"/>, which itself is not counted (CAL-01). Rolled forward, a period that
    /// would end on a rest day ends on the next working day (CAL-02). Safety limits are never rolled (CAL-06): they depend on no notice,
    /// so they are certain in every year.
    /// </summary>
    public DueDate AddCalendarDays(DateOnly from, int days, bool rollForward)
    {
        var last = from.AddDays(days);
        return rollForward ? Due(last, NextWorking(last)) : new DueDate(last, CalendarCertainty.Official);
    }

    /// <summary>The working days after one day up to and including the other; negative when that other is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorking(day)) count++;
        }
        return count;
    }

    /// <summary>
    /// The day on which something received counts as submitted: the same day up to the cut-off of a working day, else the next working
    /// day (CAL-08). The instant of receipt itself is kept unchanged by whoever asks.
    /// </summary>
    public DateOnly AcceptanceDay(DateTimeOffset received, TimeOnly cutOff)
    {
        var local = LocalTime(received);
        var day = DateOnly.FromDateTime(local);
        return NextWorking(TimeOnly.FromDateTime(local) > cutOff ? day.AddDays(1) : day);
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private DateTime LocalTime(DateTimeOffset instant) => instant.ToOffset(Zone.BaseUtcOffset).DateTime;

    private static WorkingCalendar ReadEmbedded(string name)
    {
        using var file = RuleFiles.Open(name);
        return Parse(file);
    }

    private static CalendarFile Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<CalendarFile>(json, RuleFiles.Json)
                ?? throw new InvalidDataException("The calendar file is empty.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"The calendar file cannot be read: {fault.Message}", fault);
        }
    }

    private DateOnly NextWorking(DateOnly day)
    {
        while (!IsWorking(day)) day = day.AddDays(1);
        return day;
    }

    private DueDate Due(DateOnly from, DateOnly on)
    {
        var (first, last) = from < on ? (from.Year, on.Year) : (on.Year, from.Year);
        var official = Enumerable.Range(first, last - first + 1).All(year => CertaintyOf(year) is CalendarCertainty.Official);
        return new DueDate(on, official ? CalendarCertainty.Official : CalendarCertainty.Provisional);
    }
}
