using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>
/// A trial's nodes over time as a picture made here: a row a node and in it a line a site, rest days shaded, today a line, a limit a tick, each bar
/// split by who had it. A day is at most 12 units wide, so that a short trial does not look long.
/// </summary>
public sealed class NodeChart
{
    private const int Label = 46;
    private const int Margin = 7;
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
    public int Height => Head + Rows.Sum(row => row.Height);

    /// <summary>Rest days as one path; none where a day is too narrow to be seen.</summary>
    public IEnumerable<double> RestDays => DayWidth < 1.5 ? [] : Every.Where(day => !WorkingCalendar.China.IsWorking(day)).Select(X);

    public IEnumerable<(double At, string Name)> Months => Every.Where(day => day.Day == 1).Select(day => (X(day), day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));

    private int Days => To.DayNumber - From.DayNumber + 1;

    private IEnumerable<DateOnly> Every => Enumerable.Range(0, Days).Select(From.AddDays);

    public sealed record Row(string Node, string Title, int Y, int Height, IReadOnlyList<Bar> Bars, double? LimitAt, bool IsPast);

    /// <summary>A part of a bar: whose it was, or nobody's in particular.</summary>
    public sealed record Bar(double X, int Y, double Width, int Height, string? Holder, string Said);

    /// <summary>A node's days in a row of one holder, at one site or for the whole trial.</summary>
    public sealed record Span(string Node, string Holder, Guid? SiteId, DateOnly From, DateOnly To);

    /// <summary>The nodes that a site has for itself.</summary>
    public sealed record Site(Guid SiteId, int? Number, string? Name, IReadOnlyList<TrialHead.SpineNode> Nodes);

    // A node where it runs: at a site, or in the whole trial.
    private sealed record Lane(string? Site, TrialHead.SpineNode Node, IEnumerable<Span> Spans);

    /// <param name="nodes">Of the trial.</param>
    /// <param name="sites">Those that have a line of their own; none where there are too many to be told apart.</param>
    /// <param name="spans">By node.</param>
    /// <param name="today">In China.</param>
    /// <returns>Nothing when no node has begun.</returns>
    public static NodeChart? Of(IReadOnlyList<TrialHead.SpineNode> nodes, IReadOnlyList<Site> sites, ILookup<string, Span> spans, DateOnly today)
    {
        var begun = nodes.Where(HasBegun).ToList();
        if (begun.Count == 0) return null;
        var from = begun.Min(node => Day(node.StartedAt ?? node.DoneAt!.Value));
        var to = begun.Select(node => node.Due?.On ?? today).Append(today.AddDays(3)).Max();
        if (to > today.AddDays(60)) to = today.AddDays(60);
        var chart = new NodeChart(from, to, today);
        var (rows, y) = (new List<Row>(), Head);
        foreach (var node in begun)
        {
            rows.Add(chart.RowOf(node, LanesOf(node, sites, spans[node.Node]), y, today));
            y += rows[^1].Height;
        }
        chart.Rows = rows;
        return chart;
    }

    private static bool HasBegun(TrialHead.SpineNode node) => node.StartedAt is not null || node.DoneAt is not null;

    private static List<Lane> LanesOf(TrialHead.SpineNode node, IReadOnlyList<Site> sites, IEnumerable<Span> spans)
    {
        var own = sites.OrderBy(site => site.Number).SelectMany(site => site.Nodes.Where(at => at.Node == node.Node && HasBegun(at))
            .Select(at => new Lane(site.Name, at, spans.Where(span => span.SiteId == site.SiteId)))).ToList();
        return own.Count > 1 ? own : [new Lane(null, node, spans)];
    }

    private Row RowOf(TrialHead.SpineNode node, List<Lane> lanes, int y, DateOnly today)
    {
        var thick = lanes.Count == 1 ? 14 : 5;
        var bars = lanes.Index().SelectMany(lane => BarsOf(lane.Item, y + Margin / 2 + lane.Index * (thick + 1), thick, today)).ToList();
        var due = node.State == "Running" && node.Due is { } limit && limit.On <= To ? limit : null;
        return new Row(node.Node, node.Title, y, Margin + lanes.Count * (thick + 1), bars, due is null ? null : X(due.On.AddDays(1)), due?.Urgency == "Red");
    }

    private IEnumerable<Bar> BarsOf(Lane lane, int y, int thick, DateOnly today)
    {
        var (first, last) = (Day(lane.Node.StartedAt ?? lane.Node.DoneAt!.Value), lane.Node.DoneAt is { } done ? Day(done) : today);
        if (last < first) last = first;
        var inset = thick / 5;
        return lane.Spans.Where(span => span.To >= first && span.From <= last)
            .Select(span => BarOf(lane.Site, span.From < first ? first : span.From, span.To > last ? last : span.To, y + inset, thick - 2 * inset, span.Holder))
            .Prepend(BarOf(lane.Site, first, last, y, thick, null));
    }

    private Bar BarOf(string? site, DateOnly first, DateOnly last, int y, int thick, string? holder)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        var name = holder is null ? "" : HolderTag.Names.Say(holder);
        return new Bar(X(first), y, Math.Max(2, days * DayWidth), thick, holder, $"{site} {AllianceWords.HolderDays.With(name, days).Trim()}".Trim());
    }

    private double X(DateOnly day) => Math.Round(Label + (day.DayNumber - From.DayNumber) * DayWidth, 1);

    private static DateOnly Day(DateTimeOffset instant) => WorkingCalendar.China.DateOf(instant);
}
