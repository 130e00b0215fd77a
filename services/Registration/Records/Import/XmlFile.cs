using System.Xml;
using System.Xml.Linq;

namespace Trials.Registration.Records.Import;

/// <summary>Reads the record of an XML file; its root element tells whose record it is.</summary>
internal static class XmlFile
{
    public static readonly IReadOnlyList<string> Roots = [CtgovLegacyXml.Root, IctrpXml.Root, IctrpRows.Root];

    public static bool Knows(string root) => Roots.Contains(root);

    public static ImportedRecord Read(RecordText text, string? chosen, CancellationToken ct)
    {
        var marks = new ReadMarks();
        var record = XmlCheck.Require(text, ct) switch
        {
            CtgovLegacyXml.Root => CtgovLegacyXml.Read(Element(text), chosen, marks),
            IctrpXml.Root => IctrpXml.Read(Element(text), chosen, marks),
            _ => IctrpRows.Read(Element(text), chosen, marks),
        };
        return new ImportedRecord(record, marks.NotCarried);
    }

    /// <summary>
    /// The root with its parts. Results can be a hundred times the rest of a record and are not asked for: they are passed over unbuilt,
    /// and stand empty but for a blank as what is not carried.
    /// </summary>
    private static XElement Element(RecordText text)
    {
        using var reader = XmlCheck.Open(text);
        reader.MoveToContent();
        var root = new XElement(reader.LocalName);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType is not XmlNodeType.Element) reader.Read();
            else if (reader.LocalName is not "clinical_results") root.Add(XNode.ReadFrom(reader));
            else
            {
                root.Add(new XElement(reader.LocalName, " "));
                reader.Skip();
            }
        }
        return root;
    }
}
