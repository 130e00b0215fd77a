using Trials.Primitives;

namespace Trials.Directory.People;

internal static class PeopleProblems
{
    public static readonly Problem DutiesConflict = new("directory.duties_conflict",
        "Nobody may be both {0} and {1}; give one of the roles to another person.",
        "同一人不得同时担任 {0} 与 {1}；请将其中一个角色授予他人。", "ETH-20");

    public static readonly Problem RoleOfAnotherKind = new("directory.role_of_another_kind",
        "A {0} has no role {1}; name a role that this kind of organisation has.",
        "{0} 类机构没有 {1} 角色；请选择该类机构可用的角色。");
}
