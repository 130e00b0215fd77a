namespace Trials.Tracking.Board;

/// <summary>
/// A value of which the newest counts. Versions order the facts of one aggregate; the time of recording also orders those of
/// successive aggregates (a second review of the same trial), so it is asked first.
/// </summary>
internal sealed record Newest<T>(T Value, DateTimeOffset RecordedAt, int Version)
{
    public static Newest<T>? Of(Newest<T>? held, Newest<T> told) =>
        held is null || (told.RecordedAt, told.Version).CompareTo((held.RecordedAt, held.Version)) > 0 ? told : held;
}
