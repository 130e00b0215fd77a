using Trials.Primitives;

namespace Trials.Registration.Packs;

/// <summary>Why a rule pack is not proposed or not activated.</summary>
internal static class PackProblems
{
    public static readonly Problem Unknown = new("registration.pack_unknown",
        "This installation has no rule pack {0}. Name one of those that are listed.", "本系统没有规则包 {0}；请从列表中选择。");

    public static readonly Problem DayPast = new("registration.pack_day_past",
        "A rule pack is activated for today or a later day: what began on an earlier day keeps the rules it began under.",
        "规则包的生效日期不得早于当日；此前已开始的案件适用其开始时的规则包。");

    public static readonly Problem NotYetInEffect = new("registration.pack_not_yet_in_effect",
        "This version is in effect from {0} at the earliest. Choose that day or a later one.", "该版本最早自 {0} 起适用；请选择该日或之后的日期。");

    public static readonly Problem NothingChanges = new("registration.pack_nothing_changes",
        "Cases that begin on that day are under this very version already.", "当日开始的案件已适用该版本，无需启用。");

    public static readonly Problem AnotherWaits = new("registration.pack_proposal_waits",
        "Another proposal waits. Confirm or withdraw it first.", "尚有待确认的启用提议；请先确认或撤回。");

    public static readonly Problem SecondPerson = new("registration.pack_second_person",
        "Whoever proposed it does not confirm it: a second person reads the difference and decides.", "提议人不得自行确认；须由第二人核对差异后决定。");

    public static readonly Problem SeenAnother = new("registration.pack_difference_changed",
        "The difference is another one by now. Read it again, and confirm with its sha256.", "差异已变更；请重新查看，并以新的 sha256 确认启用。");

    public static readonly Problem Over = new("registration.pack_proposal_over",
        "This proposal was confirmed or withdrawn before. Propose anew if it is needed.", "该提议已确认或已撤回；如需启用请重新提议。");
}
