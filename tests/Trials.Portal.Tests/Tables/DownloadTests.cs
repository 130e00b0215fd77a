using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Http;
using Cell = Trials.Portal.Tables.Cell;
using Said = Trials.Portal.Language.Text;
using Table = Trials.Portal.Tables.Table;

namespace Trials.Portal.Tests.Tables;

public class DownloadTests
{
    private static readonly Table Some = new(new Said("Sites: 2/3", "中心"), [new(new Said("Site", "中心")), new(new Said("Enrolled", "入组"), IsFigure: true)],
        [
            (Cell[])[new("上海市东方医院, 一部", "/trials/1"), "12"],
            (Cell[])["=HYPERLINK(\"http://elsewhere.example\")", "1,234"],
        ])
    { Nothing = new Said("None", "无") };

    [Fact]
    public void What_is_shown_goes_out_as_csv_that_no_spreadsheet_takes_for_a_formula()
    {
        var text = Encoding.UTF8.GetString(Download("csv"));

        Assert.Equal("\uFEFFSite,Enrolled\r\n\"上海市东方医院, 一部\",12\r\n\"'=HYPERLINK(\"\"http://elsewhere.example\"\")\",\"1,234\"\r\n", text);
    }

    [Fact]
    public void What_is_shown_goes_out_as_a_valid_workbook_with_figures_as_numbers()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Download("xlsx")), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToArray();

        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(fault => fault.Description));
        Assert.Equal(["Site", "Enrolled", "上海市东方医院, 一部", "12", "=HYPERLINK(\"http://elsewhere.example\")", "1234"], cells.Select(cell => cell.InlineString?.InnerText ?? cell.CellValue!.Text));
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Equal(2, cells.Count(cell => cell.DataType?.Value == CellValues.Number));
    }

    private static byte[] Download(string kind)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString($"?as={kind}");
        return Some.Download(request)!.FileContents;
    }
}
