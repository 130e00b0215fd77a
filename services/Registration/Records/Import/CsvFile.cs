using System.Text;

namespace Trials.Registration.Records.Import;

/// <summary>Reads a record from a register's table; the first column of its head tells whose table it is.</summary>
internal static class CsvFile
{
    private const int LongestHead = 4096;

    /// <summary>Whether a text begins like the head of a known table; it is not yet known to be text at all.</summary>
    public static bool Knows(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, LongestHead)];
        var end = head.IndexOfAny((byte)'\n', (byte)'\r');
        var columns = Encoding.Latin1.GetString(end < 0 ? head : head[..end]).Split(',').Select(column => column.Trim('"')).ToArray();
        return IctrpRows.IsHead(columns) || CdeRows.IsHead(columns) || RecordTable.IsHead(columns);
    }

    public static ImportedRecord Read(RecordText text, string? chosen, CancellationToken ct)
    {
        var rows = CsvTable.Rows(text, ct);
        var marks = new ReadMarks();
        var head = rows[0].Cells;
        var record =
            IctrpRows.IsHead(head) ? IctrpRows.Read(rows, chosen, marks)
            : CdeRows.IsHead(head) ? CdeRows.Read(rows, chosen, marks)
            : RecordTable.Read(rows, chosen);
        return new ImportedRecord(record, marks.NotCarried);
    }
}
