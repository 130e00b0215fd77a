using Trials.Tracking.Cases;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.WaitingDays;

/// <summary>Days in a row on which a case waited for one holder for one reason: after <paramref name="After"/>, up to and with <paramref name="To"/>.</summary>
internal sealed record Span(Holder Holder, Guid? OrganisationId, Deed Reason, Node? Node, DateOnly After, DateOnly To)
{
    public int Days => To.DayNumber - After.DayNumber;

    public bool IsReview => Holder is Holder.LeadCommittee or Holder.SiteCommittee;

    /// <summary>The part of it within a month; null when there is none.</summary>
    public Span? In(DateOnly month)
    {
        var (before, last) = (month.AddDays(-1), month.AddMonths(1).AddDays(-1));
        var (after, to) = (After > before ? After : before, To < last ? To : last);
        return after < to ? this with { After = after, To = to } : null;
    }
}

/// <summary>
/// Whose every day of a case is. The day on which something happens is not counted (CAL-01): a day belongs to who had the case when it began
/// in Shanghai (CAL-11), so the day on which the ball passes is still the giver's. The days of a case are those after the one it began on, up
/// to the one it ended on or today: each belongs to exactly one holder and one reason.
/// </summary>
internal static class DayLedger
{
    /// <summary>What is waited for; parts are counted in the case they stop, and work that goes on waits for nobody.</summary>
    public static IEnumerable<Case> Counted(this Story story) => story.Cases.Where(c => !c.IsPart && !c.IsWork);

    public static int Elapsed(this Case one, Story story, DateOnly today) => End(one, story, today).DayNumber - story.Day(one.OpenedAt).DayNumber;

    public static IReadOnlyList<Span> Days(this Case one, Story story, DateOnly today)
    {
        var spans = new List<Span>(one.Turns.Count);
        var end = End(one, story, today);
        for (var i = 0; i < one.Turns.Count; i++)
        {
            var turn = one.Turns[i];
            var from = story.Day(turn.From);
            var to = i + 1 < one.Turns.Count && story.Day(one.Turns[i + 1].From) is var next && next < end ? next : end;
            if (from < to) spans.Add(new Span(turn.Holder, turn.OrganisationId, turn.Deed, turn.Node, from, to));
        }
        return spans;
    }

    // A fact of a clock ahead of ours has not lasted a day yet.
    private static DateOnly End(Case one, Story story, DateOnly today)
    {
        var (began, ended) = (story.Day(one.OpenedAt), one.ClosedAt is { } at ? story.Day(at) : today);
        return ended < began ? began : ended;
    }
}
