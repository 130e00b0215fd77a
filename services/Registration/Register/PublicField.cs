using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trials.Registration.Records;

namespace Trials.Registration.Register;

/// <summary>One public fact of a trial, by the name it has in <see cref="RecordItems"/>.</summary>
internal sealed record PublicField(string Key, string Value)
{
    public string Item => Key[..Key.IndexOf('/', StringComparison.Ordinal)];
}

/// <summary>Approved recruitment material (REC-01): a document by the version the committee approved.</summary>
internal sealed record PublicMaterial(Guid DocumentId, string Version, string Language, string Sha256, string MediaType, string FileName);

/// <summary>What the public is to read of a trial, or has read.</summary>
internal sealed record PublicContent(IReadOnlyList<PublicField> Fields, IReadOnlyList<PublicMaterial> Materials)
{
    public static readonly PublicContent Nothing = new([], []);

    /// <summary>Of everything in it: whoever releases says by this what they have seen.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this))));

    public TrialRecord Record() => RecordItems.Record(
        Fields.Select(f => RecordItem.Of(f.Key, f.Value)).OfType<RecordItem>(), RecordFormat.RecordCsv);

    /// <summary>What a release of the other content would add, change and take away, in a fixed order.</summary>
    public IReadOnlyList<PublicChange> ChangesTo(PublicContent next)
    {
        var (before, after) = (Said(this), Said(next));
        return [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(key => new PublicChange(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
            .Where(change => change.Old != change.New)];
    }

    private static Dictionary<string, string> Said(PublicContent content) => content.Fields.Select(f => (f.Key, f.Value))
        .Concat(content.Materials.Select(m => (Key: $"recruitmentMaterial/{m.DocumentId}/{m.FileName}", Value: $"{m.Version} ({m.Sha256})")))
        .ToDictionary(said => said.Key, said => said.Value);
}

/// <summary>One line of a difference; nothing before is new, nothing after is taken away.</summary>
internal sealed record PublicChange(string Key, string? Old, string? New);
