using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Information;

/// <summary>What is said to whom a participating committee asked for information, and to whom its conditions are.</summary>
public static class InformationWords
{
    public static readonly Text Answer = new("Supply what the committee asked for", "补充委员会所需资料");
    public static readonly Text AnswerMeans = new(
        "Your answer goes to the committee that asked. When nothing is open any more, its clock runs on.", "答复送交提出要求的伦理委员会；全部答复后，其审查时限恢复计算。");
    public static readonly Text AnswerTells = new("The committee that asked.", "提出要求的伦理委员会。");
    public static readonly Text TextHint = new("In words. Name a document that you filed by its title and version.", "以文字答复；涉及文件的，请写明已上传文件的名称和版本。");
    public static readonly Text Answered = new("The committee has your answer.", "答复已送交伦理委员会。");

    public static readonly Text Open = new("Asked for by the committee", "伦理委员会要求补充的资料");
    public static readonly Text Request = new("Site {0}: {1}, request {2}", "中心 {0}：{1}，要求 {2}");
    public static readonly Text ConditionsMeans = new(
        "The adoption takes effect when each of them is met. Show the proof to the ethics secretary, who records it.", "全部落实后采用决定生效；请向伦理秘书出示证明材料，由其登记。");
}
