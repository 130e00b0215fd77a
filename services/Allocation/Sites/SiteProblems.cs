using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>What is refused about a site's start.</summary>
internal static class SiteProblems
{
    public static readonly Problem GatesClosed = new("allocation.gates_closed",
        "The site cannot be activated while gates are closed: {0} Each says in the site's list whom it waits for.",
        "尚有关口未满足，不能启动：{0}各关口等待的责任方见研究中心的关口清单。", "G1/G2");

    public static readonly Problem Withdrawn = new("allocation.site_withdrawn",
        "The sponsor withdrew site {0} from the study; its start-up is over.", "申办者已将研究中心 {0} 退出该研究，启动工作终止。", "ALLOC-05");
}
