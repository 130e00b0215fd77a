using Trials.Web;

namespace Trials.Registration.Register;

/// <summary>How the public is told what a field is, with its number in the WHO's data set of 24 items (rules.md 10.2).</summary>
internal static class PublicItems
{
    private static readonly Dictionary<string, (int? Who, string En, string Zh)> Known = new(StringComparer.Ordinal)
    {
        ["registryId"] = (1, "Registry number", "登记号"),
        ["registeredOn"] = (2, "Registered on", "登记日期"),
        ["secondaryIds"] = (3, "Other numbers", "其他编号"),
        ["support"] = (4, "Support", "经费来源"),
        ["sponsor"] = (5, "Sponsor", "申办者"),
        ["collaborators"] = (6, "Further sponsors", "其他申办者"),
        ["contacts"] = (7, "Contact", "联系人"),
        ["publicTitle"] = (9, "Title", "通俗题目"),
        ["scientificTitle"] = (10, "Scientific title", "专业题目"),
        ["acronym"] = (9, "Short name", "简称"),
        ["countries"] = (11, "Countries", "招募国家"),
        ["conditions"] = (12, "Conditions", "适应症"),
        ["interventions"] = (13, "Interventions", "干预措施"),
        ["eligibility"] = (14, "Who can take part", "入选与排除标准"),
        ["minimumAge"] = (14, "Youngest", "最小年龄"),
        ["maximumAge"] = (14, "Oldest", "最大年龄"),
        ["sex"] = (14, "Sex", "性别"),
        ["takesHealthyPeople"] = (14, "Takes healthy people", "健康受试者"),
        ["studyType"] = (15, "Type of study", "研究类型"),
        ["design"] = (15, "Design", "研究设计"),
        ["phase"] = (15, "Phase", "分期"),
        ["startDate"] = (16, "First enrolment", "首例入组日期"),
        ["plannedEnrolment"] = (17, "Planned participants", "目标入组人数"),
        ["status"] = (18, "Recruitment", "招募状态"),
        ["whyStopped"] = (18, "Why stopped", "中止原因"),
        ["primaryOutcomes"] = (19, "Primary outcomes", "主要终点"),
        ["secondaryOutcomes"] = (20, "Secondary outcomes", "次要终点"),
        ["ethicsReviews"] = (21, "Ethics review", "伦理审查"),
        ["completionDate"] = (22, "Completion", "完成日期"),
        ["resultsPostedOn"] = (23, "Results posted on", "结果公布日期"),
        ["resultsLink"] = (23, "Results", "结果链接"),
        ["resultsSummary"] = (23, "Summary of results", "结果摘要"),
        ["dataSharing"] = (24, "Data sharing", "数据共享"),
        ["dataSharingDescription"] = (24, "How data are shared", "数据共享说明"),
        ["summary"] = (null, "Summary", "简介"),
        ["locations"] = (null, "Sites", "研究中心"),
        ["recruitmentMaterial"] = (null, "Recruitment material", "招募材料"),
    };

    public static int? WhoNumber(string item) => Known.GetValueOrDefault(item).Who;

    /// <summary>In the caller's language; an item without a name of ours is called by its code.</summary>
    public static string Name(string item) => Known.TryGetValue(item, out var known) ? Problems.InChinese ? known.Zh : known.En : item;
}
