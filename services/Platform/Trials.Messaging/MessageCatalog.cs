using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>
/// The events of one contracts assembly by their wire name: <c>Trials.Contracts.Ethics.V1.OpinionIssued</c> travels as
/// <c>ethics.opinion-issued.v1</c>. An unknown name is an error, never a guess.
/// </summary>
public sealed partial class MessageCatalog
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, Type> _types;
    private readonly Dictionary<Type, (string Name, Func<DomainEvent, Guid> Partition)> _events;

    public MessageCatalog(Assembly contracts)
    {
        var events = contracts.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract).ToArray();
        _types = events.ToDictionary(NameOf);
        _events = events.ToDictionary(type => type, type => (NameOf(type), PartitionOf(type)));
    }

    public IEnumerable<Type> Events => _events.Keys;

    /// <summary>The wire name: service, event in kebab case, version of the namespace.</summary>
    public static string NameOf(Type type) => NameOf(type.Namespace!, type.Name);

    /// <summary>The wire name of a type that this release may not have, from the address MassTransit gives it.</summary>
    /// <exception cref="ArgumentException">It is no such address.</exception>
    public static string NameOf(string urn)
    {
        var parts = urn.Split(':');
        if (parts.Length != 4 || parts[2].Split('.').Length < 2) throw new ArgumentException($"'{urn}' names no event.", nameof(urn));
        return NameOf(parts[2], parts[3]);
    }

    private static string NameOf(string @namespace, string name)
    {
        var parts = @namespace.Split('.');
        return $"{parts[^2].ToLowerInvariant()}.{Kebab(name)}.{parts[^1].ToLowerInvariant()}";
    }

    public static string Kebab(string pascal) => WordStart().Replace(pascal, "-").ToLowerInvariant();

    public string Name(DomainEvent @event) => Entry(@event).Name;

    public Guid Partition(DomainEvent @event) => Entry(@event).Partition(@event);

    public static string Serialize(object message) => JsonSerializer.Serialize(message, message.GetType(), Json);

    public Type TypeOf(string name) => _types.TryGetValue(name, out var type)
        ? type
        : throw new InvalidOperationException($"No contract of this release is called '{name}'.");

    public DomainEvent Deserialize(string name, string body) => (DomainEvent)JsonSerializer.Deserialize(body, TypeOf(name), Json)!;

    private (string Name, Func<DomainEvent, Guid> Partition) Entry(DomainEvent @event) => _events.TryGetValue(@event.GetType(), out var entry)
        ? entry
        : throw new InvalidOperationException($"{@event.GetType()} is no contract: events live in the contracts assembly.");

    // Read by reflection: a compiled expression per event cost every process a tenth of a second at its start.
    private static Func<DomainEvent, Guid> PartitionOf(Type type) =>
        type.GetProperty("TrialId") is { } trial ? e => (Guid)trial.GetValue(e)! : e => e.AggregateId;

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
