using Trials.Primitives;

namespace Trials.Allocation.Studies;

/// <summary>What is refused about set-up tracks.</summary>
internal static class TrackProblems
{
    public static readonly Problem OfSite = new("allocation.track_of_site",
        "{0} is done by each hospital for its own site. Record it there.",
        "“{0}”由各机构就本研究中心办理；请在研究中心处登记。", "SEED-14");

    public static readonly Problem OfTrial = new("allocation.track_of_trial",
        "{0} is done once by the sponsor for the whole trial. Record it there.",
        "“{0}”由申办者就整个试验一次办理；请在试验处登记。", "SEED-14");

    public static readonly Problem NotNeeded = new("allocation.track_not_needed",
        "{0} is not part of this trial's start-up under its rule pack; nothing needs to be recorded.",
        "按适用规则包，本试验启动不需要“{0}”，无需登记。");

    public static readonly Problem NotFinished = new("allocation.track_not_finished",
        "{0} is not finished, so it cannot be reopened.",
        "“{0}”尚未完成，无法重新打开。");

    public static readonly Problem InFuture = new("allocation.done_in_future",
        "The day it was done lies in the future. Record it when it is done.",
        "完成日期晚于今天；请在完成后登记。");

    public static readonly Problem RegistryNumber = new("allocation.registry_number_malformed",
        "This is no registration number. Give CTR and 8 digits, ChiCTR and 10 digits or NCT and 8 digits; for a device, the number of its filing.",
        "登记号格式不正确；应为 CTR 加 8 位数字、ChiCTR 加 10 位数字或 NCT 加 8 位数字；医疗器械请填写备案号。", "REG-01");

    public static readonly Problem InitiationTooEarly = new("allocation.initiation_too_early",
        "The initiation visit comes after everything it needs; still open: {0}",
        "启动会须在其前置事项完成后召开；尚未完成：{0}", "N19");
}
