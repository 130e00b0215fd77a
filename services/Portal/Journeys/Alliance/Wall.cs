using System.Globalization;
using System.Text;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>A page of the wall as Tracking tells it.</summary>
public sealed record Wall(DateOnly AsOf, IReadOnlyList<Wall.Column> Columns, IReadOnlyList<Wall.Row> Items, string? Next)
{
    public sealed record Column(string Node, string Title, bool IsAtSites);

    public sealed record Row(
        Guid TrialId, string? Number, string? Title, string Stage, int Sites, IReadOnlyList<int?> SiteNumbers, int ActiveSites, int Enrolled, int? PlannedEnrolment,
        IReadOnlyList<Cell> Cells);

    /// <summary>One node of one trial; Squares has a letter a site: . not here, w waiting, r running, a amber, x red, d done.</summary>
    public sealed record Cell(string Node, string State, string Worst, int? Waiting, int? Running, int? Done, string? Squares)
    {
        public bool IsAtSites => Done is not null;

        public int Late => Squares?.Count(c => c == 'x') ?? (Worst == "Red" ? 1 : 0);

        public int Near => Squares?.Count(c => c == 'a') ?? (Worst == "Amber" ? 1 : 0);

        /// <summary>Said only of what is in trouble: how many sites, or of the whole trial, or beyond the squares just that it is so.</summary>
        public string? Trouble => Worst switch
        {
            "Red" => IsAtSites && Squares is not null ? AllianceWords.Late.With(Late) : AllianceWords.IsLate,
            "Amber" => IsAtSites && Squares is not null ? AllianceWords.Near.With(Near) : AllianceWords.IsNear,
            _ => null,
        };

        /// <summary>The whole cell in words, for who does not see the squares.</summary>
        public string Said
        {
            get
            {
                var state = IsAtSites
                    ? AllianceWords.Counted.With(Done, Running, Waiting)
                    : State switch { "Done" => AllianceWords.Done, "Running" => AllianceWords.Runs, _ => AllianceWords.Waits };
                return Trouble is { } trouble ? $"{trouble} · {state}" : state;
            }
        }

        /// <summary>One letter a square: of each site, or one for a node of the whole trial.</summary>
        public string? Letters => IsAtSites ? Squares?.Replace(".", "", StringComparison.Ordinal) : (State, Worst) switch
        {
            ("Done", _) => "d",
            (_, "Red") => "x",
            (_, "Amber") => "a",
            ("Running", _) => "r",
            _ => "w",
        };
    }

    /// <summary>The squares of a cell, five in a row, as one path a state; a shape tells what a colour tells.</summary>
    public static class Squares
    {
        private const int InARow = 5;
        private const int Step = 9;

        public static int Width(string letters) => Math.Min(letters.Length, InARow) * Step;

        public static int Height(string letters) => (letters.Length + InARow - 1) / InARow * Step;

        /// <returns>The letter of a state, and where its squares are.</returns>
        public static IEnumerable<(char State, string Path)> Paths(string letters) => letters.Index().GroupBy(at => at.Item)
            .Select(group => (group.Key, group.Aggregate(new StringBuilder(), (path, at) => path.Append(Shape(at.Item, at.Index % InARow * Step, at.Index / InARow * Step))).ToString()));

        private static string Shape(char state, int x, int y) => state switch
        {
            'd' => At($"M{x + 1} {y + 1}h7v7h-7z"),
            'r' => At($"M{x + 1} {y + 1}h7v7h-7zM{x + 2} {y + 2}v5h5v-5z"),
            'a' => At($"M{x + 4.5} {y + 0.5}l4 8h-8z"),
            'x' => At($"M{x + 4.5} {y}l4.5 4.5l-4.5 4.5l-4.5 -4.5z"),
            _ => At($"M{x + 3.5} {y + 3.5}h2v2h-2z"),
        };

        private static string At(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
    }
}
