using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Public;

/// <summary>What everybody reads without an account.</summary>
public static class PublicWords
{
    public static readonly Text Navigation = new("For everybody", "公众");
    public static readonly Text Trials = new("Trials", "临床试验");
    public static readonly Text Figures = new("Figures", "联盟指标");
    public static readonly Text Committees = new("Ethics committees", "伦理委员会");

    public static readonly Text Find = new("Find a clinical trial", "查找临床试验");
    public static readonly Text FindLead = new(
        "Every published trial of the alliance. Search in Chinese or in English: an illness, a medicine, a hospital, a city, a number.",
        "联盟已公示的全部临床试验。可用中文或英文查找：疾病、药物、医院、城市或编号。");
    public static readonly Text Query = new("What are you looking for?", "查找内容");
    public static readonly Text Search = new("Search", "查找");
    public static readonly Text Everything = new("Published trials, the newest first", "已公示的临床试验（新公示在前）");
    public static readonly Text Found = new("Trials with “{0}”", "含“{0}”的临床试验");
    public static readonly Text NonePublished = new("No trial has been published yet.", "尚无已公示的临床试验。");
    public static readonly Text NothingFound = new(
        "No published trial has all of these words. Try fewer words, or the name of the illness alone.", "没有同时包含这些词的已公示试验。请减少词语，或只填疾病名称。");
    public static readonly Text Trial = new("Trial", "试验");
    public static readonly Text RegistryNumber = new("Registry number", "登记号");
    public static readonly Text Sponsor = new("Sponsor", "申办者");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Published = new("Published", "公示日期");
    public static readonly Text Stopped = new("stopped for now", "已暂停");
    public static readonly Text NotStopped = new("not stopped", "未暂停");

    public static readonly Text ToSearch = new("All trials", "返回试验列表");
    public static readonly Text StoppedTitle = new("This trial is stopped", "该试验已暂停");
    public static readonly Text StoppedMeans = new(
        "Nobody new is taken in just now. If you take part already, ask your study doctor; your care goes on.", "目前不接收新的参与者。如您已参加，请联系您的研究医生；您的诊疗不受影响。");
    public static readonly Text OldVersion = new(
        "You read version {0}, released on {1}. A newer one is there.", "您正在阅读 {1} 发布的第 {0} 版，现已有更新版本。");
    public static readonly Text Newest = new("Read the newest version", "阅读最新版本");
    public static readonly Text Archived = new("This record is closed: it gets no further version.", "该记录已归档，不再更新。");
    public static readonly Text What = new("What is studied", "研究什么");
    public static readonly Text Illness = new("Illness", "疾病");
    public static readonly Text Tried = new("What is tried", "研究的治疗");
    public static readonly Text ForWhom = new("For whom", "适合谁参加");
    public static readonly Text Age = new("Age", "年龄");
    public static readonly Text Sex = new("Sex", "性别");
    public static readonly Text Healthy = new("Healthy people", "健康参与者");
    public static readonly Text HealthyYes = new("can take part too", "也可参加");
    public static readonly Text HealthyNo = new("are not taken", "不接收");
    public static readonly Text Planned = new("People planned", "计划人数");
    public static readonly Text Criteria = new("All conditions for taking part", "全部入选与排除标准");
    public static readonly Text Where = new("Where", "在哪里");
    public static readonly Text PlacesCount = new("{0} places", "共 {0} 处");
    public static readonly Text Place = new("City or hospital", "城市或医院");
    public static readonly Text ShowPlaces = new("Show", "筛选");
    public static readonly Text NoPlace = new("No place of this trial has this name.", "该试验没有这样的地点。");
    public static readonly Text NoPlaces = new("The record names no place.", "记录未列出地点。");
    public static readonly Text MorePlaces = new("Further places", "更多地点");
    public static readonly Text Unnamed = new("Unnamed place", "未写明名称");
    public static readonly Text Call = new("Whom to ask", "向谁咨询");
    public static readonly Text NoContact = new("The record names no contact. Ask one of the hospitals above.", "记录未列出联系人，请咨询上述医院。");
    public static readonly Text Phone = new("Telephone", "电话");
    public static readonly Text Email = new("E-mail", "电子邮箱");
    public static readonly Text Material = new("Information for you", "招募材料");
    public static readonly Text MaterialLine = new("{0}, version {1}; approved by the ethics committee", "{0}，{1} 版，已经伦理委员会同意");
    public static readonly Text WhoTitle = new("Registry record (24 items of the WHO)", "登记信息（世卫组织 24 项）");
    public static readonly Text Versions = new("Versions of this record", "历次版本");
    public static readonly Text Version = new("Version {0}, {1}", "第 {0} 版，{1}");
    public static readonly Text ThisVersion = new("this one", "当前所读");

    public static readonly FrozenDictionary<string, Text> States = new Dictionary<string, Text>
    {
        ["RECRUITING"] = new("looking for participants", "正在招募"),
        ["NOT_YET_RECRUITING"] = new("not begun yet", "尚未开始招募"),
        ["ENROLLING_BY_INVITATION"] = new("by invitation only", "仅邀请参加"),
        ["ACTIVE_NOT_RECRUITING"] = new("running, takes nobody new", "进行中，不再招募"),
        ["SUSPENDED"] = new("suspended", "已暂停"),
        ["TERMINATED"] = new("ended early", "已提前终止"),
        ["COMPLETED"] = new("completed", "已完成"),
        ["WITHDRAWN"] = new("withdrawn before it began", "未开始即撤回"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Sexes = new Dictionary<string, Text>
    {
        ["ALL"] = new("women and men", "男女均可"),
        ["FEMALE"] = new("women", "女性"),
        ["MALE"] = new("men", "男性"),
    }.ToFrozenDictionary();
}
