using System.Security.Cryptography;

namespace Trials.Web;

/// <summary>
/// Content that comes in parts. What has arrived is on the disk and nowhere else, so it outlives a lost connection and a killed process;
/// whoever sends the rest asks first how much that is.
/// </summary>
public sealed class PartialContents(ContentStore store)
{
    /// <summary>How many bytes have arrived.</summary>
    public long LengthOf(Guid id) => File.Exists(PathOf(id)) ? new FileInfo(PathOf(id)).Length : 0;

    /// <summary>Appends what comes until it ends or breaks off; every byte that came is kept.</summary>
    /// <param name="id">Which content.</param>
    /// <param name="offset">Where the sender thinks it goes on.</param>
    /// <param name="body">What comes.</param>
    /// <param name="length">The whole content's length; nothing beyond it is taken.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when it does not go on there, or when somebody else is sending it at this moment.</returns>
    /// <exception cref="ContentTooLargeException">More came than the whole.</exception>
    public async Task<bool> Append(Guid id, long offset, Stream body, long length, CancellationToken ct)
    {
        FileStream file;
        try
        {
            file = new FileStream(PathOf(id), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        }
        catch (IOException) when (File.Exists(PathOf(id)))
        {
            return false;
        }
        await using (file)
        {
            if (file.Length != offset) return false;
            file.Position = offset;
            var buffer = new byte[81_920];
            for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
            {
                if (file.Position + read > length) throw new ContentTooLargeException(length);
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
            file.Flush(flushToDisk: true);
        }
        return true;
    }

    /// <summary>Reads it once for its hash, and makes it stored content when that is the hash it should have; otherwise it is gone.</summary>
    public async Task<StoredContent?> Finish(Guid id, string sha256, CancellationToken ct)
    {
        var head = new byte[MediaTypes.HeadLength];
        long length;
        string found;
        await using (var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, FileOptions.Asynchronous))
        {
            length = file.Length;
            head = head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct)];
            file.Position = 0;
            found = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
        }
        if (found == sha256) store.Take(PathOf(id), sha256);
        else Discard(id);
        return found == sha256 ? new StoredContent(sha256, length, MediaTypes.Of(head)) : null;
    }

    public void Discard(Guid id) => File.Delete(PathOf(id));

    private string PathOf(Guid id) => Path.Combine(store.Incoming, $"{id:N}.part");
}
