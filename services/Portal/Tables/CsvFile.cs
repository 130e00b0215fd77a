using System.Text;

namespace Trials.Portal.Tables;

/// <summary>A table as a spreadsheet reads it: UTF-8 with its mark, an apostrophe before what would be taken for a formula.</summary>
internal static class CsvFile
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static byte[] Write(Table table)
    {
        var text = new StringBuilder("\uFEFF");
        Line(table.Columns.Select(column => column.Title.ToString()));
        foreach (var row in table.Rows) Line(row.Select(cell => cell.Text));
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");
    }

    private static string Quote(string cell)
    {
        var safe = cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
