using Trials.Rules;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>A day and an hour typed apart, in China's time.</summary>
internal static class Moments
{
    public static DateTimeOffset? Of(DateOnly? day, TimeOnly? time) =>
        day is { } on && time is { } at ? new DateTimeOffset(on.ToDateTime(at), WorkingCalendar.China.Zone.BaseUtcOffset) : null;
}
