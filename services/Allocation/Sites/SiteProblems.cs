using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>What is refused about a site's start.</summary>
internal static class SiteProblems
{
    public static readonly Problem GatesClosed = new("allocation.gates_closed",
        "The site cannot be activated while gates are closed: {0}. Each says in the site's list whom it waits for.",
        "尚有关口未满足，不能启动：{0}；各关口等待的责任方见研究中心的关口清单。", "G1/G2");
}
