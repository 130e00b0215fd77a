using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Operations;

/// <summary>What the operator reads.</summary>
public static class OperationsWords
{
    public static readonly Text Title = new("Operations", "运维");
    public static readonly Text Health = new("Services", "服务状态");
    public static readonly Text Service = new("Service", "服务");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Answers = new("ready", "正常");
    public static readonly Text Silent = new("does not answer", "没有响应");
    public static readonly Text Stuck = new("Parked messages", "滞留消息");
    public static readonly Text StuckLead = new("Messages that one service said and another could not take. A cause is shown, never what they hold.", "某服务发出而另一服务未能处理的消息；仅显示原因，不显示内容。");
    public static readonly Text NothingStuck = new("No message is parked. Everything that was said has been heard.", "没有滞留消息，所有消息均已送达。");
    public static readonly Text Message = new("Message", "消息");
    public static readonly Text Consumer = new("Who could not take it", "未能处理方");
    public static readonly Text Cause = new("Cause", "原因");
    public static readonly Text Since = new("Since", "时间");
    public static readonly Text Count = new("{0} parked", "{0} 条滞留");
    public static readonly Text ToOperations = new("Operations", "运维");
    public static readonly Text Replay = new("Send it again", "重新发送");
    public static readonly Text ReplayMeans = new("It is sent once more; whoever has it already ignores it.", "再次发送该消息；已处理者会忽略。");
    public static readonly Text Discard = new("Give it up for good", "永久丢弃");
    public static readonly Text DiscardMeans = new("Nobody will hear this message any more. Two parts of the product may then know different things.", "此消息不再送达；系统各部分的数据可能因此不一致。");
    public static readonly Text DiscardUndo = new("A message given up cannot be had back.", "丢弃后无法恢复。");
    public static readonly Text Reason = new("Reason", "理由");
    public static readonly Text ReasonHint = new("Kept with your name and the time. Name no patient.", "与您的姓名和时间一并留存；请勿填写患者信息。");
    public static readonly Text ReasonMissing = new("Say why.", "请说明理由。");
    public static readonly Text Replayed = new("It is sent again.", "已重新发送。");
    public static readonly Text ReplayedNext = new("if it still cannot be taken, it is back here within a minute.", "如仍无法处理，一分钟内会再次出现在此。");
    public static readonly Text Discarded = new("It is given up.", "已丢弃。");
    public static readonly Text Rebuild = new("Rebuild Tracking", "重建节点数据");
    public static readonly Text RebuildMeans = new("Every trial's board is worked out again from its first fact. The result is the same unless something was wrong; work goes on meanwhile.",
        "从首条事实起重新推算每个试验的节点数据；若数据无误，结果不变。期间业务照常。");
    public static readonly Text Rebuilt = new("Rebuilt: {0} trials from {1} facts.", "已重建：{0} 项试验、{1} 条事实。");
    public static readonly Text Gone = new("This message is not parked any more.", "该消息已不在滞留列表中。");

    public static readonly FrozenDictionary<string, Text> Services = new Dictionary<string, Text>
    {
        ["registration"] = new("Registration", "登记与形式审查"),
        ["ethics"] = new("Ethics", "伦理审查"),
        ["allocation"] = new("Allocation", "名额与启动"),
        ["recruitment"] = new("Recruitment", "招募"),
        ["directory"] = new("Directory", "机构与人员"),
        ["tracking"] = new("Tracking", "节点追踪"),
    }.ToFrozenDictionary();
}
