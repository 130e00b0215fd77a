using System.Text;
using Trials.Registration.Records.Import;

namespace Trials.Registration.Records;

/// <summary>
/// Our own table, for spreadsheets: one line an item, so that it carries everything a record holds, and several records can stand below
/// each other. A cell that a spreadsheet would take for a formula has an apostrophe before it, and loses it when it is read again.
/// </summary>
internal static class RecordTable
{
    private static readonly string[] Head = ["record", "item", "number", "part", "value"];

    public static bool IsHead(IReadOnlyList<string> columns) => columns.SequenceEqual(Head);

    public static byte[] Write(TrialRecord record)
    {
        var table = new StringBuilder();
        Line(table, Head);
        foreach (var item in RecordItems.Of(record))
            Line(table, record.RegistryId ?? "", item.Name, item.Number.ToString(null, null), item.Part, Neutral(item.Value));
        return Encoding.UTF8.GetBytes(table.ToString());
    }

    public static TrialRecord Read(IReadOnlyList<CsvRow> rows, string? chosen)
    {
        var wrong = rows.FirstOrDefault(row => row.Cells.Count != Head.Length);
        if (wrong is not null)
            throw new RecordRefusedException(RecordRefusal.Truncated, $"Line {wrong.Line} has {wrong.Cells.Count} cells of {Head.Length}.");
        var records = rows.Skip(1).GroupBy(row => row.Cells[0]).ToArray();
        var items = records[TrialRecordReader.Only([.. records.Select(record => record.Key)], chosen)];
        return RecordItems.Record(items.Select(Item), RecordFormat.RecordCsv);
    }

    private static RecordItem Item(CsvRow row) =>
        RecordItem.Of($"{row.Cells[1]}/{row.Cells[2]}/{row.Cells[3]}", Plain(row.Cells[4]))
        ?? throw RecordValues.Unreadable($"line {row.Line}", "is no item");

    private static void Line(StringBuilder table, params string[] cells) =>
        table.AppendJoin(',', cells.Select(cell => cell.AsSpan().IndexOfAny(",\"\r\n'") < 0 && cell == cell.Trim()
            ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");

    private static string Neutral(string value) => IsFormula(value.TrimStart('\'')) ? $"'{value}" : value;

    private static string Plain(string cell) => cell is ['\'', ..] && IsFormula(cell.TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsFormula(string value) => value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
