using System.IO.Compression;
using System.Security;
using System.Text;

namespace Trials.Registration.Tests.Documents;

/// <summary>Word documents as small as they can be.</summary>
internal static class WordFile
{
    public static byte[] Of(params string[] paragraphs) => WithBody(
        """<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"""
        + string.Concat(paragraphs.Select(paragraph => $"<w:p><w:r><w:t>{SecurityElement.Escape(paragraph)}</w:t></w:r></w:p>"))
        + "</w:body></w:document>");

    public static byte[] WithBody(string body) => WithBody(stream => stream.Write(Encoding.UTF8.GetBytes(body)));

    public static byte[] WithBody(Action<Stream> body)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open()) types.Write("<Types/>"u8);
            using var document = zip.CreateEntry("word/document.xml").Open();
            body(document);
        }
        return file.ToArray();
    }
}
