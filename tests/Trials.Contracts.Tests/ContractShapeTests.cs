using System.Reflection;
using System.Text.RegularExpressions;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Contracts.Tests;

public partial class ContractShapeTests
{
    private static readonly Assembly Contracts = typeof(Roles).Assembly;

    /// <summary>Other services, perhaps of another release, read these. A changed line is a decision, so it must be approved.</summary>
    [Fact]
    public void The_published_shape_of_every_contract_is_the_approved_one() => Approved.Equal(
        string.Join('\n', Contracts.GetExportedTypes().Where(t => !(t.IsAbstract && t.IsSealed)).OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(Describe)),
        "contracts", "events.approved.txt");

    [Fact]
    public void Every_event_has_its_wire_name_and_its_place_in_the_catalogue()
    {
        var events = new MessageCatalog(Contracts).Events.ToArray();

        Assert.Equal(events.Order(ByName).ToArray(), EventCatalogue.Queues.Keys.Order(ByName).ToArray());
        Assert.Equal(events.Length, events.Select(MessageCatalog.NameOf).Distinct().Count());
    }

    /// <summary>Architecture rule: subjects appear by pseudonymous id only; no event can carry who a person is.</summary>
    [Fact]
    public void No_event_has_a_member_for_personal_data()
    {
        var members = Contracts.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)))
            .SelectMany(t => t.GetProperties()).Select(p => p.Name).Distinct();

        Assert.DoesNotContain(members, name => Personal().IsMatch(name));
    }

    /// <summary>Votes, dissent and deliberation never leave Ethics in an event (ETH-30, rules.md §14.17).</summary>
    [Fact]
    public void No_event_tells_how_anybody_voted()
    {
        var members = Contracts.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent))).SelectMany(t => t.GetProperties()).Select(p => p.Name);

        Assert.DoesNotContain(members, name => name.Contains("Vote", StringComparison.Ordinal) || name.Contains("Dissent", StringComparison.Ordinal)
            || name.Contains("Minutes", StringComparison.Ordinal));
    }

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName));

    private static IEnumerable<string> Describe(Type type) => type.IsEnum
        ? [$"{type.FullName} = {string.Join(" | ", Enum.GetNames(type))}"]
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{type.FullName}.{p.Name}: {p.PropertyType}");

    [GeneratedRegex("(?i)person.?name|first.?name|last.?name|phone|birth|address|e?mail|identity.?number")]
    private static partial Regex Personal();
}
