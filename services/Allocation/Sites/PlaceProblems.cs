using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>What is refused about places.</summary>
internal static class PlaceProblems
{
    public static readonly Problem NotASite = new("allocation.not_a_site_of_trial",
        "{0} is no site of this trial. Offer places to the trial's own sites.",
        "{0} 不是该试验的研究中心；请仅向该试验的研究中心分配名额。", "ALLOC-04");

    public static readonly Problem OverPlan = new("allocation.more_than_planned",
        "With this, {0} places would be given away, but the protocol plans {1} participants. Offer fewer, or wait until an offer is declined or lapses.",
        "如此分配将占用 {0} 个名额，而方案计划仅 {1} 例；请减少名额，或等待其他名额被谢绝或到期释放。", "ALLOC-04");

    public static readonly Problem AlreadyAccepted = new("allocation.places_already_accepted",
        "Site {0} has accepted {1} places already; they stay as they are.",
        "研究中心 {0} 已接受 {1} 个名额，不再更改。", "ALLOC-04");

    public static readonly Problem NoOffer = new("allocation.no_offer",
        "No places are offered to this site. Ask the coordinator for an offer.",
        "目前没有向本研究中心分配的名额；请向联盟协调员申请。", "ALLOC-05");

    public static readonly Problem OfferLapsed = new("allocation.offer_lapsed",
        "The offer was held until {0} and its places were released. Ask the coordinator for a new offer.",
        "名额保留至 {0}，逾期已释放；请向联盟协调员重新申请。", "ALLOC-05");
}
