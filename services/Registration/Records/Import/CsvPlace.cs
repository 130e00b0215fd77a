namespace Trials.Registration.Records.Import;

/// <summary>A row of a register's table; its cells are read by column, and what is looked at is marked as read.</summary>
internal sealed class CsvPlace
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.OrdinalIgnoreCase);
    private readonly CsvRow _row;
    private readonly ReadMarks _marks;

    public CsvPlace(IReadOnlyList<string> columns, CsvRow row, ReadMarks marks)
    {
        if (row.Cells.Count > columns.Count)
            throw new RecordRefusedException(RecordRefusal.Malformed,
                $"Line {row.Line} has {row.Cells.Count} cells for {columns.Count} columns.");
        if (row.Cells.Count < columns.Count)
            throw new RecordRefusedException(RecordRefusal.Truncated, $"Line {row.Line} has {row.Cells.Count} cells of {columns.Count}.");
        (_row, _marks) = (row, marks);
        foreach (var (column, cell) in columns.Zip(row.Cells))
            if (!_cells.TryAdd(column, cell)) throw RecordValues.Unreadable($"column {column}", "is given twice");
    }

    public string Path(string column) => $"column {column} on line {_row.Line}";

    /// <summary>The text as written; null where the column is absent, empty or blank.</summary>
    public string? Text(string column)
    {
        _marks.Read(column);
        return _cells.TryGetValue(column, out var cell) && !string.IsNullOrWhiteSpace(cell)
            ? RecordValues.Bounded(cell, Path(column)) : null;
    }

    public PartialDate? Date(string column) => RecordValues.Date(Text(column)?.Trim(), Path(column));

    public void Lost(string column) => _marks.Lost(column);

    public void Sweep()
    {
        foreach (var (column, _) in _cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Value))) _marks.WasRead(column);
    }
}
