using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Trials.Registration.Documents;

/// <summary>
/// The beginning of a Word document's text, a paragraph a line. The file is a stranger's: no more is unpacked than a title page and a
/// synopsis need, entities are refused, and what cannot be read has no text.
/// </summary>
internal static class WordText
{
    private const int MostUnpacked = 16 * 1024 * 1024;
    private const int MostText = 200_000;
    private const int MostDepth = 200;
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        Async = true,
    };

    /// <param name="document">The whole file; seekable.</param>
    /// <param name="ct">Cancels reading.</param>
    public static async Task<string> Of(Stream document, CancellationToken ct)
    {
        document.Position = 0;
        try
        {
            await using var zip = await ZipArchive.CreateAsync(document, ZipArchiveMode.Read, leaveOpen: true, null, ct);
            if (zip.GetEntry("word/document.xml") is not { } body) return "";
            await using var unpacked = new BoundedStream(await body.OpenAsync(ct), MostUnpacked);
            using var xml = XmlReader.Create(unpacked, Settings);
            return await Read(xml, ct);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException)
        {
            return "";
        }
    }

    private static async Task<string> Read(XmlReader xml, CancellationToken ct)
    {
        var text = new StringBuilder();
        while (text.Length < MostText && xml.Depth < MostDepth && await xml.ReadAsync())
        {
            ct.ThrowIfCancellationRequested();
            if (xml.NamespaceURI == Word && xml.LocalName == "p" && xml.NodeType is XmlNodeType.EndElement) text.Append('\n');
            else if (xml.NamespaceURI == Word && xml.LocalName is "tab" or "br" && xml.NodeType is XmlNodeType.Element) text.Append(' ');
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(await xml.GetValueAsync());
        }
        return text.ToString(0, Math.Min(text.Length, MostText));
    }

    /// <summary>Ends early: what lies behind the limit is as if it were not there.</summary>
    private sealed class BoundedStream(Stream inner, long limit) : Stream
    {
        private long _left = limit;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, (int)Math.Min(count, _left)));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken));

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int read)
        {
            _left -= read;
            return read;
        }
    }
}
