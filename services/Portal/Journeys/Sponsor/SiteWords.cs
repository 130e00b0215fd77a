using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the page says on which a sponsor names its sites.</summary>
public static class SiteWords
{
    public static readonly Text Means = new(
        "Say for each place of the record which hospital of the alliance it is. One hospital leads. The sites together plan what the study plans.",
        "请指明登记记录中的每一处是联盟内哪家医院，并确定一家牵头；各中心例数合计等于计划入组例数。");
    public static readonly Text Site = new("Site {0}: {1}", "中心 {0}：{1}");
    public static readonly Text Hospital = new("Hospital", "医院");
    public static readonly Text Proposed = new("Proposed: {0} ({1})", "建议：{0}（{1}）");
    public static readonly Text Target = new("Participants planned", "计划例数");
    public static readonly Text Investigator = new("Investigator's code", "研究者代码");
    public static readonly Text InvestigatorHint = new("As in the hospital's profile, such as PI-1", "与医院档案一致，如 PI-1");
    public static readonly Text Outside = new("Does not take part through the alliance", "不通过联盟参与");
    public static readonly Text Lead = new("Which site leads?", "由哪个中心牵头？");
    public static readonly Text Unknown = new("No hospital of the alliance has this name. Choose one of the list.", "联盟内没有该名称的医院，请从列表中选择。");
    public static readonly Text Saved = new("The sites are saved.", "研究中心已保存。");
    public static readonly Text More = new("Sites after number {0}", "第 {0} 号之后的中心");
}
