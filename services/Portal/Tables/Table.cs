using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Language;

namespace Trials.Portal.Tables;

/// <summary>A column's heading; figures stand right.</summary>
public sealed record Column(Text Title, bool IsFigure = false);

/// <summary>How much a cell warns: nothing, near a limit, or past it. Always with a word, never the colour alone.</summary>
public enum Warning { None, Near, Past, Open }

/// <summary>One cell: what it says, where it leads and, for a state, how much it warns.</summary>
public sealed record Cell(string Text, string? Link = null, Warning Warning = Warning.None, bool IsChip = false)
{
    public static implicit operator Cell(string? text) => new(text ?? "");

    public static implicit operator Cell(Text text) => new(text.ToString());

    public static implicit operator Cell(int? number) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "");
}

/// <summary>
/// A worklist: at most seven columns, the first one a link to the deed; filters stand in the address, pages go on from a key. The same
/// rows go out as CSV and XLSX: <c>return Table.Download(Request) ?? Page();</c>.
/// </summary>
public sealed record Table(Text Title, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    public const int MostColumns = 7;

    /// <summary>In characters: what is no longer than this stays on one line, as a date or a state.</summary>
    public const int OnOneLine = 16;

    /// <summary>Where the next page starts, as the service said; none on the last one.</summary>
    public string? Next { get; init; }

    /// <summary>Said instead of an empty table: what comes next, and when.</summary>
    public required Text Nothing { get; init; }

    /// <summary>What is shown as a file when the address asks for <c>as=csv</c> or <c>as=xlsx</c>; nothing otherwise.</summary>
    public FileContentResult? Download(HttpRequest request) => request.Query["as"].ToString() switch
    {
        "csv" => File(CsvFile.Write(this), CsvFile.MediaType, "csv"),
        "xlsx" => File(XlsxFile.Write(this), XlsxFile.MediaType, "xlsx"),
        _ => null,
    };

    private FileContentResult File(byte[] content, string mediaType, string extension) => new(content, mediaType) { FileDownloadName = $"{Title}.{extension}" };
}
