using Trials.Contracts.Registration.V1;
using Trials.Rules;

namespace Trials.Registration.Filings;

/// <summary>
/// One of the 24 items of the WHO Trial Registration Data Set (version 1.3.1), by its number there. A changed fact changes its item; a new
/// version of a document may change the items that are taken from it.
/// </summary>
internal sealed record PublicItem(int Number, Wording Name)
{
    private static readonly PublicItem[] All =
    [
        Of(7, "Contact for public queries", "公众咨询联系方式"),
        Of(9, "Public title", "研究通俗标题"),
        Of(10, "Scientific title", "研究科学标题"),
        Of(12, "Health condition or problem studied", "研究疾病"),
        Of(13, "Interventions", "干预措施"),
        Of(14, "Key inclusion and exclusion criteria", "主要入选与排除标准"),
        Of(15, "Study type", "研究类型"),
        Of(16, "Date of first enrolment", "首例入组日期"),
        Of(17, "Sample size", "样本量"),
        Of(18, "Recruitment status", "招募状态"),
        Of(19, "Primary outcomes", "主要结局指标"),
        Of(20, "Key secondary outcomes", "主要次要结局指标"),
        Of(22, "Completion date", "研究完成日期"),
    ];

    private static readonly int[] InProtocol = [10, 12, 13, 14, 15, 17, 19, 20];

    /// <summary>The item that shows a fact; none for what the data set does not hold.</summary>
    public static PublicItem? Of(StudyField field) => field switch
    {
        StudyField.PublicContact => Find(7),
        StudyField.Title => Find(9),
        StudyField.StartDate => Find(16),
        StudyField.PlannedEnrolment or StudyField.EnrolmentType => Find(17),
        StudyField.RecruitmentStatus => Find(18),
        StudyField.CompletionDate => Find(22),
        StudyField.PrimaryCompletionDate or StudyField.SiteStatus => null,
    };

    /// <summary>The items that are taken from a document of this code.</summary>
    public static IEnumerable<PublicItem> In(string documentCode) =>
        documentCode is "PROTOCOL" ? InProtocol.Select(Find) : [];

    private static PublicItem Find(int number) => All.Single(item => item.Number == number);

    private static PublicItem Of(int number, string en, string zh) => new(number, new Wording { En = en, Zh = zh });
}
