using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Trials.Web;

/// <summary>
/// Files by their SHA-256: the same content is stored once, is never changed, and is streamed in both directions.
/// The folder is <c>ContentDirectory</c>, by default <c>content</c> under <c>DataDirectory</c>; all services of an installation share it.
/// </summary>
public sealed class ContentStore
{
    private readonly string _root;

    public ContentStore(IConfiguration configuration)
    {
        _root = Path.GetFullPath(configuration["ContentDirectory"] ?? Path.Combine(configuration["DataDirectory"] ?? "data", "content"));
        Directory.CreateDirectory(Incoming);
    }

    /// <summary>Where content lies that has not come whole.</summary>
    internal string Incoming => Path.Combine(_root, "incoming");

    /// <summary>Stores a stream and returns its hash (lower-case hex), length in bytes and the media type its first bytes show.</summary>
    /// <exception cref="ContentTooLargeException">More than <paramref name="limit"/> bytes came; nothing is kept.</exception>
    public async Task<StoredContent> Save(Stream content, long limit, CancellationToken ct)
    {
        var incoming = Path.Combine(Incoming, Path.GetRandomFileName());
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            var head = Array.Empty<byte>();
            await using (var file = new FileStream(incoming, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                var buffer = new byte[81_920];
                for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
                {
                    if ((length += read) > limit) throw new ContentTooLargeException(limit);
                    if (head.Length < MediaTypes.HeadLength) head = [.. head, .. buffer.AsSpan(0, Math.Min(read, MediaTypes.HeadLength - head.Length))];
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }
                file.Flush(flushToDisk: true);
            }
            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            Take(incoming, sha256);
            return new StoredContent(sha256, length, MediaTypes.Of(head));
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>Opens stored content for reading, or null when there is none of this hash.</summary>
    public Stream? Open(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower)) return null;
        var path = PathOf(sha256);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, FileOptions.Asynchronous | FileOptions.SequentialScan) : null;
    }

    /// <summary>Moves a whole file of this hash into the store.</summary>
    internal void Take(string file, string sha256)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(sha256))!);
        File.Move(file, PathOf(sha256), overwrite: true);
    }

    private string PathOf(string sha256) => Path.Combine(_root, sha256[..2], sha256);
}

/// <summary>What the store knows of one content.</summary>
public sealed record StoredContent(string Sha256, long Length, string MediaType);

/// <summary>More content came than is taken.</summary>
public sealed class ContentTooLargeException(long limit) : Exception($"The content is larger than {limit} bytes.")
{
    public long Limit { get; } = limit;
}

/// <summary>Media types by first bytes; names and headers are not believed.</summary>
internal static class MediaTypes
{
    public const int HeadLength = 512;

    public static string Of(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => "application/pdf",
        _ when head.StartsWith("PK\x03\x04"u8) => "application/zip",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => "image/png",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) => "application/x-ole-storage",
        _ when !head.Contains((byte)0) => "text/plain",
        _ => "application/octet-stream",
    };
}
