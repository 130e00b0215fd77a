namespace Trials.Portal.Journeys.TrialPages;

/// <summary>Waiting days month by month: a bar a month, one part a party, as long as its days.</summary>
public sealed class WaitingChart
{
    private const int LeftEdge = 64;
    private const double Room = 520;
    private const int RowHeight = 26;

    private WaitingChart(IReadOnlyList<TrialBill> bill)
    {
        Holders = [.. bill.GroupBy(line => line.Holder).OrderByDescending(party => party.Sum(line => line.Days)).Select(party => party.Key)];
        var months = bill.GroupBy(line => line.Month).OrderBy(month => month.Key, StringComparer.Ordinal).ToList();
        var most = months.Max(month => month.Sum(line => line.Days));
        Rows = [.. months.Select((month, row) => RowOf(month.Key, [.. month], row * RowHeight, most))];
    }

    public static int Left => LeftEdge;

    /// <summary>Who had days, the one with the most first; the parts of every bar stand in this order.</summary>
    public IReadOnlyList<string> Holders { get; }

    public IReadOnlyList<Row> Rows { get; }
    public int Height => Rows.Count * RowHeight;

    public sealed record Row(string Month, int Y, int Days, double End, IReadOnlyList<Part> Parts);

    public sealed record Part(string Holder, int Days, double X, double Width);

    /// <returns>Nothing while nobody was waited for.</returns>
    public static WaitingChart? Of(IReadOnlyList<TrialBill> bill) => bill.All(line => line.Days == 0) ? null : new WaitingChart(bill);

    private Row RowOf(string month, IReadOnlyList<TrialBill> lines, int y, int most)
    {
        double at = LeftEdge;
        var parts = new List<Part>();
        foreach (var holder in Holders)
        {
            var days = lines.Where(line => line.Holder == holder).Sum(line => line.Days);
            if (days == 0) continue;
            var width = Math.Round(Room * days / most, 1);
            parts.Add(new Part(holder, days, Math.Round(at, 1), width));
            at += width;
        }
        return new Row(month, y, lines.Sum(line => line.Days), Math.Round(at, 1), parts);
    }
}

/// <summary>A party's waiting days of a trial in one month, as Tracking bills them.</summary>
public sealed record TrialBill(string Holder, string Month, int Days, int WorkingDays, int Cases);
