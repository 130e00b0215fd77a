using System.Text.Json;

namespace Trials.Rules;

/// <summary>
/// The rule packs shipped with the product, read and checked once; a faulty one stops the start with a sentence that names the fault.
/// </summary>
public static class RulePacks
{
    private static readonly Lazy<IReadOnlyList<RulePack>> Shipped = new(() => ReadAll());

    /// <summary>Every version of every pack.</summary>
    public static IReadOnlyList<RulePack> All => Shipped.Value;

    /// <summary>The pack of an installation that chose none: the alliance this product was made for.</summary>
    public const string Default = "pudong-2023";

    /// <summary>The default pack as it is in force today; where new cases begin, <see cref="ChosenPack"/> asks for the installation's own.</summary>
    public static RulePack Current => InForce(Default, WorkingCalendar.China.DateOf(TimeProvider.System.GetUtcNow()));

    /// <summary>The version of a pack under which cases begin on that day: the newest that is in effect.</summary>
    /// <exception cref="RulePackException">There is no such pack, or no version of it is in effect yet.</exception>
    public static RulePack InForce(string id, DateOnly day) => InForce([.. All.Where(pack => pack.Id == Load(id).Id)], day);

    /// <summary>How often what must be heard in time is said: as often as the most demanding pack asks, for cases of every version live side by side (MR-47).</summary>
    public static TimeSpan WatermarkInterval => All.Min(pack => pack.Stops.WatermarkInterval());

    internal static RulePack InForce(IReadOnlyList<RulePack> versions, DateOnly day) =>
        versions.Where(pack => pack.EffectiveFrom <= day).MaxBy(pack => pack.Version)
            ?? throw new RulePackException($"No version of the rule pack \"{versions[0].Id}\" is in effect on {day:yyyy-MM-dd}; "
                + $"the first begins on {versions.Min(pack => pack.EffectiveFrom):yyyy-MM-dd}.");

    /// <summary>The newest version of a pack.</summary>
    /// <exception cref="RulePackException">There is no such pack.</exception>
    public static RulePack Load(string id) =>
        All.Where(pack => pack.Id == id).MaxBy(pack => pack.Version)
            ?? throw new RulePackException($"There is no rule pack \"{id}\"; there are {Known}.");

    /// <summary>The very version a case was begun under, by its <see cref="RulePack.Reference"/>.</summary>
    /// <exception cref="RulePackException">There is no such version.</exception>
    public static RulePack Find(string reference) =>
        All.FirstOrDefault(pack => pack.Reference == reference)
            ?? throw new RulePackException($"There is no rule pack \"{reference}\"; there are {Known}.");

    /// <summary>Reads and checks a pack that is not shipped.</summary>
    /// <exception cref="RulePackException">A sentence names what is wrong with it.</exception>
    public static RulePack Parse(Stream json)
    {
        var pack = Read(json);
        return RulePackFaults.In(pack).FirstOrDefault() is { } fault
            ? throw new RulePackException($"Rule pack {pack.Reference}: {fault}")
            : pack;
    }

    private static string Known => string.Join(", ", All.Select(pack => pack.Reference));

    private static RulePack Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<RulePack>(json, RuleFiles.Json) ?? throw new RulePackException("The rule pack is empty.");
        }
        catch (JsonException fault)
        {
            throw new RulePackException($"The rule pack cannot be read: {fault.Message}", fault);
        }
    }

    private static List<RulePack> ReadAll()
    {
        var packs = RuleFiles.In("rule-packs").Select(ReadEmbedded).ToList();
        return packs.CountBy(pack => pack.Reference).FirstOrDefault(counted => counted.Value > 1) is { Key: { } twice }
            ? throw new RulePackException($"Rule pack {twice} is there twice.")
            : packs;
    }

    private static RulePack ReadEmbedded(string name)
    {
        using var file = RuleFiles.Open(name);
        return Parse(file);
    }
}
