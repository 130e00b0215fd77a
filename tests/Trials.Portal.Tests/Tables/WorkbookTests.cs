using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.Http;
using Cell = Trials.Portal.Tables.Cell;
using Said = Trials.Portal.Language.Text;
using Table = Trials.Portal.Tables.Table;

namespace Trials.Portal.Tests.Tables;

public class WorkbookTests
{
    [Fact]
    public void A_line_break_of_a_word_processor_spoils_no_workbook()
    {
        var table = new Table(new Said("Comments", "意见"), [new(new Said("Comment", "意见"))], [(Cell[])["first\vsecond 𠮷"]]) { Nothing = new Said("None", "无") };
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString("?as=xlsx");

        using var book = SpreadsheetDocument.Open(new MemoryStream(table.Download(request)!.FileContents), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>();

        Assert.Equal(["Comment", "firstsecond 𠮷"], cells.Select(cell => cell.InlineString!.InnerText));
    }
}
