using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>What the page of the hospital's profile says.</summary>
public static class ProfileWords
{
    public static readonly Text Title = new("Profile of my hospital", "本机构档案");
    public static readonly Text Means = new(
        "Said once for every study: sponsors choose your investigators by it, and intake checks sites against it. Applications that were submitted keep what they were submitted with.",
        "一次填写，各项研究通用：申办者据此选择研究者，形式审查据此核对。已递交的申请仍以递交时内容为准。");
    public static readonly Text RecordedAt = new("Last recorded on {0}.", "最近一次保存：{0}。");
    public static readonly Text Departments = new("Departments", "专业科室");
    public static readonly Text Specialities = new("Specialities filed for trials", "已备案专业");
    public static readonly Text OneALine = new("One a line.", "每行一个。");
    public static readonly Text Investigators = new("Investigators", "研究者");
    public static readonly Text InvestigatorsMeans = new(
        "Empty the code to leave somebody out. The last row is for somebody new; save for the next.", "清空代码即移除；最后一行用于新增，保存后可继续添加。");
    public static readonly Text Person = new("Investigator {0}", "研究者 {0}");
    public static readonly Text Code = new("Code", "代码");
    public static readonly Text CodeHint = new("Your own, such as PI-1; never an identity number.", "本机构自定，如 PI-1；不得使用身份证号。");
    public static readonly Text Name = new("Name", "姓名");
    public static readonly Text Rank = new("Professional title", "职称");
    public static readonly Text Department = new("Department", "科室");
    public static readonly Text Speciality = new("Speciality", "专业");
    public static readonly Text Licence = new("Licence number", "执业证书编号");
    public static readonly Text LicenceUntil = new("Licence valid until", "执业有效期至");
    public static readonly Text Completed = new("Trials completed", "已完成注册试验数");
    public static readonly Text Active = new("Trials led now", "在研项目数");
    public static readonly Text GcpUntil = new("GCP certificate valid until", "GCP 证书有效期至");
    public static readonly Text RankMissing = new("Say the professional title of {0}.", "请选择 {0} 的职称。");
    public static readonly Text Save = new("Save the profile", "保存档案");
    public static readonly Text Saved = new("The profile is saved.", "档案已保存。");

    public static readonly FrozenDictionary<string, Text> Ranks = new Dictionary<string, Text>
    {
        ["Senior"] = new("senior", "高级职称"),
        ["DeputySenior"] = new("deputy senior", "副高级职称"),
        ["Other"] = new("below deputy senior", "副高级以下"),
    }.ToFrozenDictionary();
}
