using Trials.Primitives;

namespace Trials.Directory.People;

internal static class PeopleProblems
{
    public static readonly Problem DutiesConflict = new("directory.duties_conflict",
        "Nobody may be both {0} and {1}; give one of the roles to another person.",
        "同一人不得同时担任 {0} 与 {1}；请将其中一个角色授予他人。", "ETH-20");

    public static readonly Problem NotOnesOwn = new("directory.not_ones_own",
        "Nobody changes their own roles or resets their own sign-in; ask another administrator, or the alliance office.",
        "不得更改本人的角色或重置本人的登录方式；请联系另一位管理员或联盟办公室。");

    public static readonly Problem HasPassword = new("directory.has_password",
        "{0} has a password and needs no invitation; reset the password first if it is lost.",
        "{0} 已设置密码，无需邀请；如遗忘密码，请先重置密码。");

    public static readonly Problem HasLeft = new("directory.has_left",
        "{0} has no role here any more; give a role first.", "{0} 已无任何角色；请先授予角色。");

    public static readonly Problem RoleOfAnotherKind = new("directory.role_of_another_kind",
        "A {0} has no role {1}; name a role that this kind of organisation has.",
        "{0} 类机构没有 {1} 角色；请选择该类机构可用的角色。");
}
