using System.Text;

namespace Trials.Registration.Records.Import;

/// <summary>A line of a table: its cells by the names of their columns, and the line of the file on which it begins.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Comma-separated values as RFC 4180 has them: quoted cells may hold commas, quotes and line breaks.</summary>
internal static class CsvTable
{
    private const int MaxCells = 500;
    private const int MaxRows = 200_000;

    public static List<CsvRow> Rows(RecordText text, CancellationToken ct)
    {
        var rows = new List<CsvRow>();
        var reader = new Cells(Encoding.UTF8.GetString(text.Bytes), text.FirstLine);
        while (reader.Row() is { } row)
        {
            if (rows.Count % 1024 == 0) ct.ThrowIfCancellationRequested();
            if (rows.Count == MaxRows) throw new RecordRefusedException(RecordRefusal.TooLarge, $"It has more than {MaxRows} rows.");
            if (row.Cells.Any(cell => cell.Length > 0)) rows.Add(row);
        }
        return rows;
    }

    private sealed class Cells(string text, int line)
    {
        private int _at;
        private int _line = line;

        public CsvRow? Row()
        {
            if (_at >= text.Length) return null;
            var cells = new List<string>();
            var first = _line;
            do
            {
                if (cells.Count == MaxCells)
                    throw new RecordRefusedException(RecordRefusal.TooLarge, $"It has more than {MaxCells} cells on line {first}.");
                cells.Add(_at < text.Length && text[_at] is '"' ? Quoted() : Bare());
            }
            while (Next(','));
            EndLine();
            return new CsvRow(first, cells);
        }

        private string Bare()
        {
            var end = text.AsSpan(_at).IndexOfAny(',', '\n', '\r');
            var cell = end < 0 ? text[_at..] : text.Substring(_at, end);
            _at += cell.Length;
            if (cell.Contains('\0', StringComparison.Ordinal)) throw RecordValues.Unreadable($"line {_line}", "contains a NUL character");
            return cell;
        }

        private string Quoted()
        {
            var (cell, first) = (new StringBuilder(), _line);
            while (true)
            {
                var end = text.IndexOf('"', _at + 1);
                if (end < 0) throw new RecordRefusedException(RecordRefusal.Truncated, $"A quoted cell that begins on line {first} never ends.");
                var piece = text.AsSpan(_at + 1, end - _at - 1);
                _line += piece.Count('\n');
                cell.Append(piece);
                _at = end + 1;
                if (_at >= text.Length || text[_at] is not '"') break;
                cell.Append('"');
            }
            if (_at < text.Length && text[_at] is not (',' or '\n' or '\r'))
                throw new RecordRefusedException(RecordRefusal.Malformed, $"Something follows a quoted cell on line {_line}.");
            if (cell.ToString() is var whole && whole.Contains('\0', StringComparison.Ordinal))
                throw RecordValues.Unreadable($"line {first}", "contains a NUL character");
            return whole;
        }

        private void EndLine()
        {
            Next('\r');
            if (Next('\n')) _line++;
        }

        private bool Next(char expected)
        {
            if (_at >= text.Length || text[_at] != expected) return false;
            _at++;
            return true;
        }
    }
}
