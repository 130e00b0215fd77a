namespace Trials.Portal.Journeys.TrialPages;

/// <summary>What became of everybody who was screened, as boxes one below the other, with who went aside to the right of each (CONSORT).</summary>
public sealed class FlowChart
{
    private const int LineHeight = 20;
    private const int Gap = 28;
    // A trial has many criteria; the most frequent tell the story, the table has all.
    private const int MostCriteria = 6;

    private FlowChart(TrialProgress progress)
    {
        var screened = BoxOf(0, 0, [(ProgressWords.Screened, progress.Screened)]);
        var aside = BoxOf(1, screened.Bottom + Gap / 2, [(ProgressWords.NotEnrolled, progress.NotEnrolled), .. Reasons(progress)]);
        var enrolled = BoxOf(0, aside.Bottom + Gap / 2, [(ProgressWords.Enrolled, progress.Enrolled)]);
        var left = BoxOf(1, enrolled.Bottom + Gap / 2, [(ProgressWords.WithdrewAfter, progress.Withdrawn)]);
        var end = BoxOf(0, left.Bottom + Gap / 2, [(ProgressWords.TakesPart, progress.TakesPart), (ProgressWords.Completed, progress.Completed)]);
        Boxes = [screened, aside, enrolled, left, end];
        var stem = Box.Width / 2;
        Lines =
        [
            Down(stem, screened, enrolled), Down(stem, enrolled, end),
            FormattableString.Invariant($"M{stem} {aside.Middle}H{aside.X}"), FormattableString.Invariant($"M{stem} {left.Middle}H{left.X}"),
        ];
    }

    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>Paths between them, each with its arrow at the end.</summary>
    public IReadOnlyList<string> Lines { get; }

    public int Height => Boxes[^1].Bottom + 1;

    public sealed record Box(int X, int Y, IReadOnlyList<string> Words)
    {
        public const int Width = 272;

        public int Height => Words.Count * LineHeight + 16;
        public int Bottom => Y + Height;
        public int Middle => Y + Height / 2;

        public IEnumerable<(int X, int Y, string Words)> Lines => Words.Select((words, line) => (X + 12, Y + 22 + line * LineHeight, words));
    }

    /// <returns>Nothing before the first person is screened.</returns>
    public static FlowChart? Of(TrialProgress progress) => progress.Screened == 0 ? null : new FlowChart(progress);

    private static IEnumerable<(string, int)> Reasons(TrialProgress progress)
    {
        yield return (ProgressWords.DidNotQualify, progress.Failed);
        foreach (var failure in progress.Failures.Take(MostCriteria)) yield return ("· " + ProgressWords.Criterion.With(failure.Criterion), failure.Count);
        if (progress.Failures.Count > MostCriteria) yield return ("· " + ProgressWords.OtherCriteria, progress.Failures.Skip(MostCriteria).Sum(failure => failure.Count));
        yield return (ProgressWords.WithdrewBefore, progress.WithdrawnInScreening);
        yield return (ProgressWords.StillScreening, progress.InScreening);
    }

    private static Box BoxOf(int column, int y, IEnumerable<(string What, int Count)> lines) =>
        new(1 + column * 340, y + 1, [.. lines.Select(line => ProgressWords.Counted.With(line.What, line.Count))]);

    private static string Down(int x, Box from, Box to) => FormattableString.Invariant($"M{x} {from.Bottom}V{to.Y}");
}
