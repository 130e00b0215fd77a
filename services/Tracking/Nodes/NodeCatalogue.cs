namespace Trials.Tracking.Nodes;

/// <summary>One node of rules.md §9.5: for the whole project or at each site, after which others, and whose turn it is.</summary>
internal sealed record NodeKind(Node Node, bool IsAtSites, Holder Holder, string English, string Chinese, params Node[] After);

internal static class NodeCatalogue
{
    /// <summary>
    /// In their order. N04 is the project approval of the lead hospital, N08 that of the others: one track, told apart by the site's
    /// role.
    /// </summary>
    public static IReadOnlyList<NodeKind> All { get; } =
    [
        new(Node.N01, false, Holder.Sponsor, "Submission", "申办者一次递交"),
        new(Node.N02, false, Holder.Intake, "Completeness check and acceptance", "形式审查与受理", Node.N01),
        new(Node.N04, true, Holder.SiteOffice, "Project approval, lead institution", "牵头机构立项审查", Node.N02),
        new(Node.N05, false, Holder.LeadCommittee, "Joint ethics review", "联合伦理审查会", Node.N02),
        new(Node.N06, false, Holder.LeadCommittee, "Lead opinion told", "牵头伦理意见传达", Node.N05),
        new(Node.N07, false, Holder.LeadCommittee, "Pack at every participating site", "参与机构资料包分发", Node.N06),
        new(Node.N08, true, Holder.SiteOffice, "Project approval, participating institution", "参与机构立项审查", Node.N02),
        new(Node.N09, true, Holder.SiteCommittee, "Ethics adoption", "参与机构伦理确认", Node.N07),
        new(Node.N10, true, Holder.SiteCommittee, "Full board of the site", "参与机构会议审查"),
        new(Node.N11, false, Holder.SiteCommittee, "All ethics done", "伦理全部完成", Node.N07),
        new(Node.N12, true, Holder.SiteOffice, "Contract review", "主协议/合同审查", Node.N02),
        new(Node.N13, true, Holder.SiteOffice, "Contract signed", "合同签署", Node.N09),
        new(Node.N14, false, Holder.Sponsor, "Human genetic resources", "人遗备案/审批", Node.N06),
        new(Node.N15, false, Holder.Sponsor, "Registration", "登记", Node.N06),
        new(Node.N16, false, Holder.Sponsor, "Insurance", "责任保险生效", Node.N02),
        new(Node.N17, true, Holder.Alliance, "Places", "中心与床位额度分配", Node.N02),
        new(Node.N18, true, Holder.SiteOffice, "Product on site", "试验用药品/器械到位", Node.N13),
        new(Node.N19, true, Holder.SiteOffice, "Site initiation", "启动会 SIV", Node.N13),
        new(Node.N20, true, Holder.SiteOffice, "First consent", "首例知情同意", Node.N19),
        new(Node.N21, true, Holder.SiteOffice, "First participant enrolled", "首例入组 FPI", Node.N20),
        new(Node.N22, true, Holder.SiteOffice, "Recruitment", "入组", Node.N21),
        new(Node.N23, false, Holder.Sponsor, "Follow-up review", "跟踪审查/年度报告/安全性", Node.N07),
        new(Node.N24, false, Holder.SiteOffice, "Last participant enrolled", "入组完成 LPI", Node.N02),
        new(Node.N25, true, Holder.SiteOffice, "Site closed", "末例末次访视，中心关闭"),
        new(Node.N26, false, Holder.Sponsor, "Study completed", "结题、归档、结果公示"),
    ];

    public static NodeKind Of(Node node) => All.First(kind => kind.Node == node);
}
