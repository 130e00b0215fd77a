using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>
/// A trial's nodes over time as a picture made here: a row a node, rest days shaded, today a line, a limit a tick, each bar split by who had it.
/// A day is at most 12 units wide, so that a short trial does not look long.
/// </summary>
public sealed class NodeChart
{
    private const int Label = 46;
    private const int RowHeight = 22;
    private const int Head = 22;
    private const int Room = 1100;

    private NodeChart(DateOnly from, DateOnly to, DateOnly today)
    {
        (From, To) = (from, to);
        DayWidth = Math.Min(12, (double)Room / Days);
        TodayAt = X(today.AddDays(1));
    }

    public DateOnly From { get; }
    public DateOnly To { get; }
    public double DayWidth { get; }
    public double TodayAt { get; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Left => Label;
    public int Top => Head;
    public double Width => Label + Days * DayWidth;
    public int Height => Head + Rows.Count * RowHeight;

    /// <summary>Rest days as one path; none where a day is too narrow to be seen.</summary>
    public IEnumerable<double> RestDays => DayWidth < 1.5 ? [] : Every.Where(day => !WorkingCalendar.China.IsWorking(day)).Select(X);

    public IEnumerable<(double At, string Name)> Months => Every.Where(day => day.Day == 1).Select(day => (X(day), day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));

    private int Days => To.DayNumber - From.DayNumber + 1;

    private IEnumerable<DateOnly> Every => Enumerable.Range(0, Days).Select(From.AddDays);

    public sealed record Row(string Node, string Title, int Y, IReadOnlyList<Bar> Bars, double? LimitAt, bool IsPast);

    /// <summary>A part of a bar: whose it was, or nobody's in particular.</summary>
    public sealed record Bar(double X, double Width, string? Holder, string Said);

    /// <summary>A node's days in a row of one holder.</summary>
    public sealed record Span(string Node, string Holder, DateOnly From, DateOnly To);

    /// <returns>Nothing when no node has begun.</returns>
    public static NodeChart? Of(IReadOnlyList<TrialHead.SpineNode> nodes, ILookup<string, Span> spans, DateOnly today)
    {
        var begun = nodes.Where(node => node.StartedAt is not null || node.DoneAt is not null).ToList();
        if (begun.Count == 0) return null;
        var from = begun.Min(node => Day(node.StartedAt ?? node.DoneAt!.Value));
        var to = begun.Select(node => node.Due?.On ?? today).Append(today.AddDays(3)).Max();
        if (to > today.AddDays(60)) to = today.AddDays(60);
        var chart = new NodeChart(from, to, today);
        chart.Rows = [.. begun.Select((node, index) => chart.RowOf(node, spans[node.Node], index, today))];
        return chart;
    }

    private Row RowOf(TrialHead.SpineNode node, IEnumerable<Span> spans, int index, DateOnly today)
    {
        var (first, last) = (Day(node.StartedAt ?? node.DoneAt!.Value), node.DoneAt is { } done ? Day(done) : today);
        if (last < first) last = first;
        List<Bar> bars = [BarOf(first, last, null)];
        bars.AddRange(spans.Where(span => span.To >= first && span.From <= last).Select(span => BarOf(span.From < first ? first : span.From, span.To > last ? last : span.To, span.Holder)));
        var due = node.State == "Running" && node.Due is { } limit && limit.On <= To ? limit : null;
        return new Row(node.Node, node.Title, Head + index * RowHeight, bars, due is null ? null : X(due.On.AddDays(1)), due?.Urgency == "Red");
    }

    private Bar BarOf(DateOnly first, DateOnly last, string? holder)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        var name = holder is null ? "" : HolderTag.Names.Say(holder);
        return new Bar(X(first), Math.Max(2, days * DayWidth), holder, AllianceWords.HolderDays.With(name, days).Trim());
    }

    private double X(DateOnly day) => Math.Round(Label + (day.DayNumber - From.DayNumber) * DayWidth, 1);

    private static DateOnly Day(DateTimeOffset instant) => WorkingCalendar.China.DateOf(instant);
}
