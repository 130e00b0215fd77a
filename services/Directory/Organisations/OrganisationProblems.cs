using Trials.Primitives;

namespace Trials.Directory.Organisations;

internal static class OrganisationProblems
{
    public static readonly Problem KindIsFixed = new("directory.kind_is_fixed",
        "Organisation {0} is a {1} and stays one; admit another kind of organisation under another code.",
        "机构 {0} 的类型为 {1}，不可更改；其他类型的机构请使用另一代码登记。");

    public static readonly Problem OnlyHospitalsAreMembers = new("directory.only_hospitals_are_members",
        "Only a hospital can be a member of the mutual-recognition agreement; record the membership as None.",
        "只有医疗机构可以成为互认协议成员；请将成员资格登记为 None。", "MR-01");

    public static readonly Problem LastOffice = new("directory.last_office",
        "Nobody else could admit members afterwards; give another person the role alliance-office first.",
        "此后将无人能够办理成员登记；请先为另一人授予 alliance-office 角色。");
}
