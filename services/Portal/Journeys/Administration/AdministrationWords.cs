using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Administration;

/// <summary>What the administrator of an organisation reads.</summary>
public static class AdministrationWords
{
    public static readonly Text People = new("People of my organisation", "本机构人员");
    public static readonly Text ToPeople = new("People of my organisation", "本机构人员");
    public static readonly Text Name = new("Name", "姓名");
    public static readonly Text Key = new("First part of the user name", "用户名前缀");
    public static readonly Text KeyHint = new("Letters, digits, dot, dash: li.wei", "字母、数字、点、连字符，例如 li.wei");
    public static readonly Text Username = new("User name", "用户名");
    public static readonly Text Roles = new("Roles", "角色");
    public static readonly Text Access = new("Access", "登录状态");
    public static readonly Text Factor = new("Second factor", "第二重验证");
    public static readonly Text LastSeen = new("Last here", "最近登录");
    public static readonly Text HasPassword = new("password set", "已设密码");
    public static readonly Text InvitedUntil = new("invited until {0}", "邀请有效至 {0}");
    public static readonly Text InvitationOver = new("invitation has run out", "邀请已过期");
    public static readonly Text HasLeft = new("has left", "已离开");
    public static readonly Text On = new("on", "已启用");
    public static readonly Text Off = new("–", "未启用");
    public static readonly Text Nobody = new("Nobody yet.", "暂无人员。");
    public static readonly Text Records = new("What happened to this access", "账户记录");

    public static readonly Text Invite = new("Invite somebody", "邀请人员");
    public static readonly Text InviteMeans = new(
        "They get a user name and an invitation, which you hand over yourself. It is good for seven days and ends with their first password.",
        "系统生成用户名与邀请码，由您亲自转交；七天内有效，首次设置密码后即失效。");
    public static readonly Text InviteUndo = new("The invitation is shown once only. You can always give a fresh one.", "邀请码仅显示一次；可随时重新签发。");
    public static readonly Text Invited = new("Invitation of {0}, shown only now: {1}", "{0} 的邀请码（仅显示一次）：{1}");
    public static readonly Text InvitedNext = new("hand it over; it opens at Sign in, I have an invitation.", "请转交本人，在登录页选择“我有邀请码”使用。");
    public static readonly Text Saved = new("It is recorded.", "已登记。");
    public static readonly Text KeyMissing = new("Type the first part of the user name.", "请填写用户名前缀。");
    public static readonly Text NameMissing = new("Type the name.", "请填写姓名。");
    public static readonly Text RolesMissing = new("Choose a role at least.", "请至少选择一个角色。");

    public static readonly Text Change = new("Change name and roles", "修改姓名与角色");
    public static readonly Text ChangeMeans = new("The new roles hold from the next page on; a token issued before, for ten minutes at most.", "新角色即时生效；此前签发的令牌最多保留十分钟。");
    public static readonly Text End = new("End the work here", "结束任职");
    public static readonly Text EndMeans = new("They are signed out everywhere and can do nothing more. What they did stays theirs.", "将退出所有登录且不能再办理任何事项；此前办理的记录仍属本人。");
    public static readonly Text Ended = new("Their work here has ended.", "任职已结束。");
    public static readonly Text FreshInvitation = new("Give a fresh invitation", "重新签发邀请码");
    public static readonly Text FreshMeans = new("The invitation before stops working.", "原邀请码随即失效。");
    public static readonly Text ResetFactor = new("Reset the second factor", "重置第二重验证");
    public static readonly Text ResetFactorMeans = new(
        "For a lost phone. Their authenticator app and passkeys are removed and they are signed out; the next sign-in by password sets up a new one.",
        "用于手机遗失。验证器应用与通行密钥将被移除并退出登录；下次以密码登录后重新设置。");
    public static readonly Text ResetPassword = new("Reset the password", "重置密码");
    public static readonly Text ResetPasswordMeans = new("For a forgotten password. It is removed and they are signed out; give them a fresh invitation afterwards.", "用于忘记密码。密码将被移除并退出登录；随后请重新签发邀请码。");
    public static readonly Text ResetTells = new("It stands in the record that the person reads.", "记入本人可见的账户记录。");
    public static readonly Text ResetUndo = new("Be sure who asks you: whoever holds the account can sign.", "请核实申请人身份：持有账户者即可签署。");
    public static readonly Text Reset = new("It is reset.", "已重置。");
}
