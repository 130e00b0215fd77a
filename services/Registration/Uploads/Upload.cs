using Trials.Registration.Applications;

namespace Trials.Registration.Uploads;

/// <summary>
/// A document's version that comes in parts: begun with everything that is said of it and with its hash, filed when the last byte is there
/// and the hash is right. One that lies for a day is swept.
/// </summary>
internal sealed class Upload
{
    private Upload() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }
    public required WrittenOn Written { get; init; }

    /// <summary>The whole content, in bytes.</summary>
    public long Length { get; private init; }

    /// <summary>The hash that the whole content must have; lower-case hex.</summary>
    public string Sha256 { get; private init; } = "";

    public Guid StartedBy { get; private init; }

    /// <summary>When something of it came last.</summary>
    public DateTimeOffset TouchedAt { get; private set; }

    /// <summary>The filed document; null while parts are missing.</summary>
    public Guid? DocumentId { get; private set; }

    public static Upload Begin(Guid id, Guid application, WrittenOn written, long length, string sha256, Guid by, DateTimeOffset now) => new()
    {
        Id = id,
        ApplicationId = application,
        Written = written,
        Length = length,
        Sha256 = sha256,
        StartedBy = by,
        TouchedAt = now,
    };

    public void Touch(DateTimeOffset now) => TouchedAt = now;

    public void Become(Guid document) => DocumentId = document;
}
