using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trials.Rules;

/// <summary>What changes from one rule pack to another, each thing in the words of both languages.</summary>
public static class RulePackDiff
{
    private static readonly Dictionary<string, Wording> Values = new(StringComparer.Ordinal)
    {
        ["true"] = new() { En = "yes", Zh = "是" },
        ["false"] = new() { En = "no", Zh = "否" },
        ["ALL_MEMBERS_GT_HALF"] = new() { En = "more than half of all members", Zh = "超过全体委员二分之一" },
        ["ATTENDEES_GE_TWO_THIRDS"] = new()
        {
            En = "two thirds of those attending (only for committees under the science-ethics Measures)",
            Zh = "到会委员三分之二以上（仅限按科技伦理审查办法登记的委员会）",
        },
    };

    /// <summary>Single values first, then lists, each in the order of the file; none when both packs ask for the same.</summary>
    public static IReadOnlyList<PackChange> Between(RulePack from, RulePack to)
    {
        var (before, after) = (Written(from), Written(to));
        return
        [
            .. PackParameters.All.Where(parameter => !JsonNode.DeepEquals(At(before, parameter.Path), At(after, parameter.Path)))
                .Select(parameter => Changed(parameter, At(before, parameter.Path), At(after, parameter.Path), Direction(parameter, from, to))),
            .. PackLists.All.SelectMany(list => list.Between(At(before, list.Path), At(after, list.Path))),
        ];
    }

    internal static JsonNode Written(RulePack pack) => JsonSerializer.SerializeToNode(pack, RuleFiles.Json)!;

    private static JsonNode At(JsonNode pack, string path) => path.Split('.').Aggregate(pack, (node, name) => node[name]!);

    private static PackChange Changed(PackParameter parameter, JsonNode from, JsonNode to, Wording? direction)
    {
        var (before, after) = (ValueOf(from), Counted(ValueOf(to), parameter.Unit));
        return new PackChange
        {
            What = new Wording { En = parameter.En, Zh = parameter.Zh },
            Before = Counted(before, parameter.Unit),
            After = after,
            Basis = parameter.Basis,
            Sentence = new Wording
            {
                En = $"{parameter.En}: {before.En} → {after.En} ({parameter.Basis}{direction?.En})",
                Zh = $"{parameter.Zh}：{before.Zh} → {after.Zh}（{parameter.Basis}{direction?.Zh}）",
            },
        };
    }

    private static Wording Counted(Wording value, Wording unit) =>
        new() { En = $"{value.En} {unit.En}".TrimEnd(), Zh = $"{value.Zh} {unit.Zh}".TrimEnd() };

    /// <summary>Of a value that the law limits: a pack may come nearer to the limit, but no pack that can be read goes beyond it.</summary>
    private static Wording? Direction(PackParameter parameter, RulePack from, RulePack to) =>
        StatutoryLimits.All.FirstOrDefault(limit => limit.Path == parameter.Path)?.IsTightened(from, to) switch
        {
            true => new Wording { En = "; statutory, tightened", Zh = "；法定，收紧" },
            false => new Wording { En = "; statutory, relaxed within the law", Zh = "；法定，在法定限度内放宽" },
            null => null,
        };

    private static Wording ValueOf(JsonNode value)
    {
        var written = value is JsonObject day ? $"{(int)day["month"]!:00}-{(int)day["day"]!:00}" : value.ToString();
        return Values.GetValueOrDefault(written) ?? new Wording { En = written, Zh = written };
    }
}
