using Trials.Primitives;

namespace Trials.Directory.Clients;

internal static class ClientProblems
{
    public static readonly Problem NoCommittee = new("directory.programs_do_not_vote",
        "A program cannot be a committee's chair, member or secretary: people decide. Give the role to a person instead.",
        "程序不得担任伦理委员会主任委员、委员或秘书：审查由人作出；请将该角色授予人员。", "ETH-30");

    public static readonly Problem NoAdministrator = new("directory.programs_do_not_administer",
        "A program cannot keep people and roles: make a person the organisation's administrator instead.",
        "程序不得管理人员与角色：请由人员担任机构管理员。");
}
