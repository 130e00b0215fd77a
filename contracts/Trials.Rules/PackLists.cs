namespace Trials.Rules;

/// <summary>Every list of a rule pack, in the order of the file.</summary>
internal static class PackLists
{
    public static IReadOnlyList<PackList> All { get; } =
    [
        new("recognition.no_direct_adoption", new() { En = "Not open to direct adoption", Zh = "不得直接采用的类别" }, [], "MR-11"),
        new("recognition.grounds", new() { En = "Ground for not adopting", Zh = "不采用的理由" }, ["code"], "MR-33"),
        new("recognition.condition_objects", new() { En = "Object of conditions", Zh = "条件所涉对象" }, ["code"], "MR-32"),
        new("intake.out_of_scope", new() { En = "Reason for being out of scope", Zh = "不属受理范围的理由" }, ["code"], "rules.md 12.4"),
        new("documents", new() { En = "Document", Zh = "送审文件" }, ["code", "required_for"], "ETH-18"),
        new("setup", new() { En = "Start-up track", Zh = "启动环节" }, ["track", "required_for"], "rules.md 9.5"),
        new("escalation", new() { En = "Step when a limit is missed", Zh = "逾期催办" }, ["offset_wd", "to"], "MR-36"),
    ];
}
