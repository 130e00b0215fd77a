namespace Trials.Ethics.Meetings;

/// <summary>
/// When, where and as what a case comes before its committee: cases called to the same time and place are one agenda.
/// </summary>
internal sealed record MeetingNotice(DateTimeOffset At, string? Title, string? Place, string? Link, IReadOnlyList<string> Items)
{
    public bool IsThat(MeetingNotice? other) =>
        other is not null && (At, Title, Place, Link) == (other.At, other.Title, other.Place, other.Link) && Items.SequenceEqual(other.Items);
}
