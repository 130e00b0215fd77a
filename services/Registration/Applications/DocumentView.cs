using Trials.Registration.Documents;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>One version of a document without its content. The ETag it is sent with is the application's.</summary>
internal sealed record DocumentView(
    Guid DocumentId, string Code, string Version, DateOnly Date, string Language, string Sha256, long Length, string MediaType,
    string FileName, DateTimeOffset FiledAt, bool IsCurrent, Guid? SupersededBy) : IVersionedResponse
{
    private int _applicationVersion;

    public bool IsConfidential { get; init; }

    /// <summary>The protocol version that it names.</summary>
    public string? ProtocolVersion { get; init; }

    /// <summary>What the text itself says, to be seen beside what was stated.</summary>
    public KeyFacts? KeyFacts { get; init; }

    int IVersionedResponse.Version => _applicationVersion;

    public static DocumentView Of(ApplicationDocument document, int applicationVersion) =>
        new(document.Id, document.Code, document.Version, document.Date, document.Language, document.Sha256, document.Length,
            document.MediaType, document.FileName, document.FiledAt, document.IsCurrent, document.SupersededBy)
        {
            _applicationVersion = applicationVersion,
            IsConfidential = document.IsConfidential,
            ProtocolVersion = document.ProtocolVersion,
            KeyFacts = document.KeyFacts,
        };
}
