using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;

namespace Trials.Registration.Records.Import;

/// <summary>
/// A file in memory, unpacked, as UTF-8 without byte order mark and leading blanks, and the line on which that text begins.
/// </summary>
internal readonly record struct RecordText(ArraySegment<byte> Bytes, int FirstLine, bool IsUtf16)
{
    public int LastLine => LineOf(Bytes.Count);

    public static async Task<RecordText> Read(Stream stream, long limit, CancellationToken ct)
    {
        var bytes = await ReadBounded(stream, limit, ct);
        return FromBytes(bytes.AsSpan().StartsWith<byte>([0x1F, 0x8B]) ? await Unpacked(bytes, limit, ct) : bytes);
    }

    /// <summary>A file that is in memory already, and not packed.</summary>
    public static RecordText Of(byte[] bytes) => FromBytes(bytes);

    public int LineOf(int index) => FirstLine + Bytes.AsSpan(0, index).Count((byte)'\n');

    private static async Task<ArraySegment<byte>> ReadBounded(Stream stream, long limit, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int count;
        while ((count = await stream.ReadAsync(chunk, ct)) > 0)
        {
            // Counted while reading, since a stream need not know its length: what is beyond the limit is never held.
            if (buffer.Length + count > limit)
                throw new RecordRefusedException(RecordRefusal.TooLarge, $"It has more than the {limit} bytes allowed.");
            buffer.Write(chunk, 0, count);
        }
        return new ArraySegment<byte>(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static async Task<ArraySegment<byte>> Unpacked(ArraySegment<byte> packed, long limit, CancellationToken ct)
    {
        try
        {
            await using var unpacking = new GZipStream(new MemoryStream(packed.Array!, packed.Offset, packed.Count), CompressionMode.Decompress);
            return await ReadBounded(unpacking, limit, ct);
        }
        catch (InvalidDataException wrong)
        {
            throw new RecordRefusedException(RecordRefusal.Malformed, "It is compressed (gzip), and the packing is damaged.", wrong);
        }
    }

    private static RecordText FromBytes(ArraySegment<byte> bytes)
    {
        if (KnownKind(bytes) is { } kind) throw new RecordRefusedException(RecordRefusal.UnknownFormat, $"It is {kind}.");

        var utf16 = Utf16Of(bytes);
        var utf8 = utf16 is null ? WithoutMark(bytes) : FromUtf16(bytes, utf16);
        var start = utf8.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0) throw new RecordRefusedException(RecordRefusal.Empty, $"It has {bytes.Count} bytes and no text.");

        var text = new RecordText(utf8[start..], 1 + utf8.AsSpan(0, start).Count((byte)'\n'), utf16 is not null);
        // Before the encoding, for whoever sends a picture should hear that it is no record, not that its UTF-8 is wrong.
        if (text.Bytes[0] is not ((byte)'{' or (byte)'[' or (byte)'<') && !CsvFile.Knows(text.Bytes))
            throw new RecordRefusedException(RecordRefusal.UnknownFormat,
                $"Its text on line {text.FirstLine} begins with neither {{ nor <, nor with the columns of a register.");
        if (text.IsUtf16 && text.Bytes[0] is not (byte)'<')
            throw new RecordRefusedException(RecordRefusal.InvalidEncoding, "It is UTF-16 from its first byte; JSON and CSV must be UTF-8.");
        text.RequireValidUtf8();
        return text;
    }

    private static string? KnownKind(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF"u8) ? "a PDF document"
        : bytes.StartsWith("PK\x03\x04"u8) ? "a ZIP archive or an office document; send the record it holds"
        : bytes.StartsWith<byte>([0x1F, 0x8B]) ? "compressed (gzip) twice; send it packed once"
        : null;

    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [(byte)'{' or (byte)'<', 0, ..] ? new UnicodeEncoding(false, true, throwOnInvalidBytes: true)
        : bytes is [0xFE, 0xFF, ..] or [0, (byte)'{' or (byte)'<', ..] ? new UnicodeEncoding(true, true, throwOnInvalidBytes: true)
        : null;

    private static ArraySegment<byte> FromUtf16(ArraySegment<byte> bytes, UnicodeEncoding encoding)
    {
        try
        {
            return WithoutMark(Encoding.UTF8.GetBytes(encoding.GetString(bytes)));
        }
        catch (DecoderFallbackException wrong)
        {
            throw new RecordRefusedException(RecordRefusal.InvalidEncoding, $"Its UTF-16 is invalid near byte {wrong.Index}.", wrong);
        }
    }

    private static ArraySegment<byte> WithoutMark(ArraySegment<byte> utf8) =>
        utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private void RequireValidUtf8()
    {
        if (Utf8.IsValid(Bytes)) return;

        var rest = Bytes.AsSpan();
        Span<char> decoded = stackalloc char[4096];
        OperationStatus status;
        do
        {
            status = Utf8.ToUtf16(rest, decoded, out var read, out _, replaceInvalidSequences: false, isFinalBlock: false);
            rest = rest[read..];
        }
        while (status is OperationStatus.DestinationTooSmall);

        var line = LineOf(Bytes.Count - rest.Length);
        throw status is OperationStatus.NeedMoreData
            ? new RecordRefusedException(RecordRefusal.Truncated, $"It ends inside a character on line {line}.")
            : new RecordRefusedException(RecordRefusal.InvalidEncoding, $"Its UTF-8 is invalid on line {line}.");
    }
}
