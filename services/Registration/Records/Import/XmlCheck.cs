using System.Text;
using System.Xml;

namespace Trials.Registration.Records.Import;

/// <summary>Goes once through XML without building anything, so that what is built afterwards is known to be whole and bounded.</summary>
internal static class XmlCheck
{
    /// <summary>No document types, hence no entities of a file's own, and nothing fetched from elsewhere.</summary>
    public static XmlReader Open(RecordText text) => XmlReader.Create(
        // Through a text reader the encoding is the one already established, whatever the declaration says.
        new StreamReader(new MemoryStream(text.Bytes.Array!, text.Bytes.Offset, text.Bytes.Count), Encoding.UTF8, false),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });

    /// <returns>The name of the root element, which is in no namespace.</returns>
    public static string Require(RecordText text, CancellationToken ct)
    {
        using var reader = Open(text);
        var (root, rootClosed) = ("", false);
        try
        {
            for (var nodes = 1; reader.Read(); nodes += 1 + reader.AttributeCount)
            {
                ct.ThrowIfCancellationRequested();
                RequireBounds(nodes, reader, text);
                if (reader.NodeType is XmlNodeType.XmlDeclaration) RequireEncoding(reader.GetAttribute("encoding"), text.IsUtf16);
                if (reader.NodeType is XmlNodeType.Element && root.Length == 0) root = RequireRoot(reader);
                rootClosed |= reader.Depth == 0 && (reader.NodeType is XmlNodeType.EndElement || (root.Length > 0 && reader.IsEmptyElement));
            }
        }
        catch (XmlException wrong)
        {
            throw Refusal(text, wrong, root, rootClosed);
        }
        return root;
    }

    private static void RequireBounds(int nodes, XmlReader reader, RecordText text)
    {
        if (nodes > TrialRecordReader.MaxNodes)
            throw new RecordRefusedException(RecordRefusal.TooLarge, $"It has more than {TrialRecordReader.MaxNodes} elements and texts.");
        if (reader.Depth > TrialRecordReader.MaxDepth)
            throw new RecordRefusedException(RecordRefusal.TooDeep,
                $"It exceeds {TrialRecordReader.MaxDepth} levels on line {Line(text, ((IXmlLineInfo)reader).LineNumber)}.");
    }

    // A declaration that contradicts the bytes means that somebody converted the file and nobody knows what else became of it.
    private static void RequireEncoding(string? declared, bool isUtf16)
    {
        var fits = declared?.ToUpperInvariant() switch
        {
            null => true,
            "UTF-8" or "US-ASCII" => !isUtf16,
            "UTF-16" or "UTF-16LE" or "UTF-16BE" => isUtf16,
            _ => false,
        };
        if (fits) return;
        throw new RecordRefusedException(RecordRefusal.InvalidEncoding,
            $"Its XML declaration, on its first line, names another encoding than {(isUtf16 ? "UTF-16" : "UTF-8")}, which it has.");
    }

    private static string RequireRoot(XmlReader reader)
    {
        if (reader.NamespaceURI.Length == 0 && XmlFile.Knows(reader.LocalName)) return reader.LocalName;
        throw new RecordRefusedException(RecordRefusal.XmlOfAnotherKind,
            string.Equals(reader.LocalName, "html", StringComparison.OrdinalIgnoreCase)
                ? "It is a web page." : $"Its root element is none of {string.Join(", ", XmlFile.Roots)}.");
    }

    private static RecordRefusedException Refusal(RecordText text, XmlException wrong, string root, bool rootClosed)
    {
        var at = $"on line {Line(text, wrong.LineNumber)}";
        if (root.Length == 0) return BeforeRoot(text, wrong, at);
        var whole = rootClosed || text.Bytes.AsSpan().TrimEnd(" \t\r\n"u8).EndsWith(Encoding.UTF8.GetBytes($"</{root}>"));
        return whole
            ? new RecordRefusedException(RecordRefusal.Malformed, $"The mistake is {at}.", wrong)
            : new RecordRefusedException(RecordRefusal.Truncated, $"Its root element is never closed; reading stopped {at}.", wrong);
    }

    private static RecordRefusedException BeforeRoot(RecordText text, XmlException wrong, string at)
    {
        var head = Encoding.UTF8.GetString(text.Bytes[..Math.Min(text.Bytes.Count, 1024)]);
        if (head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return new RecordRefusedException(RecordRefusal.XmlOfAnotherKind, "It is a web page.", wrong);
        // Searched for, because the parser gives neither a code nor a line for what it was told to prohibit.
        return text.Bytes.AsSpan().IndexOf("<!DOCTYPE"u8) is >= 0 and var index
            ? new RecordRefusedException(RecordRefusal.DeclaresDocumentType, $"The declaration is on line {text.LineOf(index)}.", wrong)
            : new RecordRefusedException(RecordRefusal.Malformed, $"Reading stopped {at}, before any element.", wrong);
    }

    private static int Line(RecordText text, int line) => text.FirstLine - 1 + Math.Max(line, 1);
}
