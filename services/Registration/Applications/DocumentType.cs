using System.Buffers.Binary;
using System.Text;

namespace Trials.Registration.Applications;

/// <summary>The kinds of content a dossier takes, told by the content itself; what a file is called is not believed.</summary>
internal sealed record DocumentType(string MediaType, string Extension)
{
    private const int MostEntryNames = 4 * 1024 * 1024;

    private static readonly DocumentType Pdf = new("application/pdf", ".pdf");
    private static readonly DocumentType Png = new("image/png", ".png");
    private static readonly DocumentType Jpeg = new("image/jpeg", ".jpg");
    private static readonly DocumentType Text = new("text/plain", ".txt");
    private static readonly DocumentType Word = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    /// <summary>Its text can be read for key facts.</summary>
    public bool HasWordText => Extension == Word.Extension;

    /// <summary>The type, or null when it is none that is taken.</summary>
    /// <param name="content">The whole content; seekable.</param>
    /// <param name="firstBytesSay">What the store saw in its first bytes.</param>
    /// <param name="ct">Cancels reading.</param>
    public static async Task<DocumentType?> Of(Stream content, string firstBytesSay, CancellationToken ct) => firstBytesSay switch
    {
        _ when content.Length == 0 => null,
        "application/pdf" => Pdf,
        "image/png" => Png,
        "image/jpeg" => Jpeg,
        "application/zip" => await IsWord(content, ct) ? Word : null,
        "text/plain" => await IsText(content, ct) ? Text : null,
        _ => null,
    };

    // Control characters are in no text of UTF-8 or GB 18030, whose longer characters never hold such a byte.
    private static async Task<bool> IsText(Stream content, CancellationToken ct)
    {
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if (HasControl(buffer.AsSpan(0, read))) return false;
        }
        return true;
    }

    private static bool HasControl(ReadOnlySpan<byte> bytes)
    {
        foreach (var letter in bytes)
        {
            if (letter < ' ' && letter is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) return true;
        }
        return false;
    }

    /// <summary>
    /// A ZIP whose directory names a Word document and its content types. Only the directory is read, and never more of it than a real
    /// document has: nothing is unpacked, so a bomb stays closed.
    /// </summary>
    private static async Task<bool> IsWord(Stream content, CancellationToken ct)
    {
        const int EndLength = 22;
        var tail = new byte[(int)Math.Min(content.Length, EndLength + ushort.MaxValue)];
        content.Position = content.Length - tail.Length;
        await content.ReadExactlyAsync(tail, ct);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndLength > tail.Length) return false;

        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (size > MostEntryNames || start + (long)size > content.Length) return false;
        var directory = new byte[size];
        content.Position = start;
        await content.ReadExactlyAsync(directory, ct);
        var names = EntryNames(directory);
        return names.Contains("[Content_Types].xml") && names.Contains("word/document.xml") && !names.Contains("word/vbaProject.bin");
    }

    private static HashSet<string> EntryNames(ReadOnlySpan<byte> directory)
    {
        const int HeaderLength = 46;
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (directory.Length >= HeaderLength && directory.StartsWith("PK\x01\x02"u8))
        {
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var rest = HeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (rest > directory.Length) break;
            names.Add(Encoding.UTF8.GetString(directory.Slice(HeaderLength, nameLength)));
            directory = directory[rest..];
        }
        return names;
    }
}
