using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Trials.Portal.Tables;

/// <summary>A table as one sheet of a workbook: figures as numbers, everything else as text that is never a formula.</summary>
internal static class XlsxFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestName = 31;

    public static byte[] Write(Portal.Tables.Table table)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var data = new SheetData(new Row(table.Columns.Select(column => Written(column.Title))));
            foreach (var row in table.Rows) data.AppendChild(new Row(row.Zip(table.Columns, Written)));
            sheet.Worksheet = new Worksheet(data);
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = NameOf(table) }));
        }
        return stream.ToArray();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Written(Portal.Tables.Cell cell, Portal.Tables.Column column) =>
        column.IsFigure && decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure)
            ? new DocumentFormat.OpenXml.Spreadsheet.Cell { DataType = CellValues.Number, CellValue = new CellValue(figure) }
            : Written(cell.Text);

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Written(string text) =>
        new() { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    // A line break of a word processor is no character of XML, and one of them would spoil the whole file.
    private static string Clean(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static string NameOf(Portal.Tables.Table table)
    {
        var name = string.Concat(table.Title.ToString().Select(c => ":\\/?*[]'".Contains(c, StringComparison.Ordinal) ? ' ' : c));
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}
