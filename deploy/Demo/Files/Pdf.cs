using System.Globalization;
using System.Text;

namespace Trials.Demo.Files;

/// <summary>Writes a small valid PDF of one page: what the demonstration uploads as dossier documents.</summary>
internal static class Pdf
{
    private const int LettersInLine = 84;

    public static byte[] Page(string title, IEnumerable<string> paragraphs)
    {
        var content = new StringBuilder("BT /F1 14 Tf 56 780 Td 18 TL");
        foreach (var line in Lines(title)) Show(content, line);
        content.Append(" /F1 10 Tf 14 TL T*");
        foreach (var line in paragraphs.SelectMany(Lines)) Show(content, line);
        content.Append(" ET");

        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}> /Producer (Trials demonstration) >>",
        ];
        return Assemble(objects);
    }

    private static byte[] Assemble(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info {objects.Length} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        // Every letter is one byte: offsets counted in letters are offsets in the file.
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static void Show(StringBuilder content, string line)
    {
        content.Append(" (");
        foreach (var letter in line)
        {
            if (letter is '(' or ')' or '\\') content.Append('\\');
            content.Append(letter is >= ' ' and <= '~' or >= '\u00A1' and <= '\u00FF' ? letter : '?');
        }
        content.Append(") Tj T*");
    }

    private static IEnumerable<string> Lines(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= LettersInLine)
            {
                yield return line.ToString();
                line.Clear();
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }
        yield return line.ToString();
    }
}
