using Trials.Primitives;

namespace Trials.Registration.Register;

/// <summary>Why a public record does not move.</summary>
internal static class RegisterProblems
{
    public static readonly Problem NotAcceptedYet = new("registration.not_public_before_acceptance",
        "Only an accepted application has a public record.", "申请受理后方可公开。", "GCP-10");

    public static readonly Problem NothingNew = new("registration.nothing_new_to_publish",
        "Nothing would become newly public: what is released says all this already.", "没有新的公开内容：已公开版本与此一致。");

    public static readonly Problem NothingStaged = new("registration.nothing_staged",
        "Nothing is staged for this trial. Stage what is to become public first.", "该试验没有待公开内容；请先提交拟公开内容。");

    public static readonly Problem SeenAnother = new("registration.staged_has_changed",
        "Something else is staged by now. Read the difference again, and release with its sha256.", "拟公开内容已变更；请重新查看差异，并以新的 sha256 确认公开。");

    public static readonly Problem SecondPerson = new("registration.second_person",
        "Whoever staged it neither releases nor rejects it: a second person reads the difference and decides.", "提交拟公开内容者不得自行公开或退回；须由第二人核对差异后决定。");

    public static readonly Problem PersonalNumber = new("registration.personal_number",
        "{0} holds an identity number or a person's telephone number. Take it out of the record before it is staged.",
        "{0} 含有身份证号或个人手机号；请先从记录中删除。", "REC-10");

    public static readonly Problem NotPublished = new("registration.not_published",
        "Only a published record can be archived.", "仅已公开的记录可以归档。");

    public static readonly Problem Archived = new("registration.public_record_archived",
        "This record is archived and takes no further version.", "该记录已归档，不再更新。");
}
