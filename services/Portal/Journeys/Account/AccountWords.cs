using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Account;

/// <summary>What a person's own pages say: signing in, second factor, sign-ins, records, notices.</summary>
public static class AccountWords
{
    public static readonly Text Title = new("My account", "我的账户");
    public static readonly Text ToAccount = new("My account", "我的账户");
    public static readonly Text Name = new("Name", "姓名");
    public static readonly Text Organisation = new("Organisation", "机构");
    public static readonly Text Username = new("User name", "用户名");
    public static readonly Text RolesTitle = new("Roles", "角色");
    public static readonly Text Access = new("How I sign in", "登录方式");
    public static readonly Text Told = new("What I am told", "通知");

    public static readonly Text CodeTitle = new("Second step: your code", "第二步：输入动态验证码");
    public static readonly Text CodeLead = new(
        "Your password is right. Open your authenticator app and type the six digits it shows for Trials.", "密码正确。请打开验证器应用，输入其中显示的六位数字。");
    public static readonly Text Code = new("Code", "动态验证码");
    public static readonly Text CodeHint = new("Six digits, or one of your recovery codes", "六位数字；也可输入一个恢复码");
    public static readonly Text CodeMissing = new("Type the code.", "请输入动态验证码。");
    public static readonly Text LostPhone = new(
        "No phone and no recovery code? Your organisation's administrator can reset the second factor.", "手机与恢复码都不在手边时，请本机构管理员重置第二重验证。");

    public static readonly Text InvitationTitle = new("Begin with your invitation", "使用邀请码开始");
    public static readonly Text InvitationLead = new(
        "Type the code your administrator gave you and choose a password. The invitation then stops working.", "输入管理员给您的邀请码并设置密码，之后邀请码即失效。");
    public static readonly Text Invitation = new("Invitation", "邀请码");
    public static readonly Text InvitationMissing = new("Type the invitation.", "请输入邀请码。");
    public static readonly Text NewPassword = new("New password", "新密码");
    public static readonly Text NewPasswordHint = new(
        "At least 12 characters, five different ones, without your user name. A sentence of your own is easiest.", "至少 12 个字符、五种以上不同字符，不含用户名；自编一句话最易记。");
    public static readonly Text Again = new("The new password again", "再次输入新密码");
    public static readonly Text PasswordMissing = new("Choose a password.", "请设置密码。");
    public static readonly Text NotTheSame = new("The two are not the same.", "两次输入不一致。");
    public static readonly Text Begin = new("Set the password and sign in", "设置密码并登录");
    public static readonly Text Welcome = new("Your password is set, and you are signed in.", "密码已设置，您已登录。");
    public static readonly Text WelcomeNext = new("tell us where to mail you, if you want to be mailed.", "如需邮件通知，请填写邮箱。");

    public static readonly Text PasswordTitle = new("Change my password", "修改密码");
    public static readonly Text CurrentPassword = new("Present password", "现有密码");
    public static readonly Text CurrentMissing = new("Type your present password.", "请输入现有密码。");
    public static readonly Text PasswordChanged = new("Your password is changed.", "密码已修改。");
    public static readonly Text PasswordChangedNext = new("you stay signed in here; everywhere else you are signed out.", "本次登录保持有效，其他登录均已退出。");

    public static readonly Text SignIns = new("Where I am signed in", "我的登录");
    public static readonly Text Device = new("Browser and system", "浏览器与系统");
    public static readonly Text Address = new("Network address", "网络地址");
    public static readonly Text SignedInAt = new("Signed in", "登录时间");
    public static readonly Text LastUsed = new("Last used", "最近使用");
    public static readonly Text RunsOut = new("Ends by itself", "自动结束");
    public static readonly Text Methods = new("By", "方式");
    public static readonly Text ThisOne = new("this one", "本次登录");
    public static readonly Text EndIt = new("End", "结束");
    public static readonly Text EndOne = new("End this sign-in", "结束此登录");
    public static readonly Text EndOneMeans = new("Whoever uses that browser is asked to sign in again, within ten minutes.", "使用该浏览器的人最迟十分钟内须重新登录。");
    public static readonly Text EndOthers = new("End all my other sign-ins", "结束其他全部登录");
    public static readonly Text EndOthersMeans = new("Only this browser stays signed in. All others are asked to sign in again, within ten minutes.", "仅保留当前浏览器；其他登录最迟十分钟内须重新登录。");
    public static readonly Text Ended = new("It is ended.", "已结束。");
    public static readonly Text EndedNext = new("if it was not you, change your password, too.", "如非本人登录，请一并修改密码。");
    public static readonly Text NoSignIns = new("You are signed in nowhere else.", "没有其他登录。");

    public static readonly Text Records = new("What happened to my access", "我的账户记录");
    public static readonly Text When = new("When", "时间");
    public static readonly Text What = new("What", "事项");
    public static readonly Text Detail = new("How", "说明");
    public static readonly Text By = new("By whom", "操作人");
    public static readonly Text NoRecords = new("Nothing has happened yet.", "暂无记录。");

    public static readonly Text Search = new("Search", "搜索");
    public static readonly Text SearchTitle = new("Trials found", "搜索结果");
    public static readonly Text SearchLabel = new("Number, title, registry number or hospital", "编号、题目、登记号或医院");
    public static readonly Text SearchNothing = new("No trial you may see has all these words. Try fewer of them.", "没有包含全部词语且您可查看的试验；请减少词语再试。");
    public static readonly Text Sites = new("Sites open", "已启动中心");
    public static readonly Text LastEvent = new("Last event", "最近事项");

    public static string RoleNames(IEnumerable<string> roles) => string.Join(" · ", roles.Select(role => Roles.Say(role)));

    public static string MethodNames(IEnumerable<string> methods) =>
        string.Join(" + ", methods.Where(method => method != "mfa").Select(method => SignInMethods.Say(method)));

    public static readonly FrozenDictionary<string, Text> Roles = new Dictionary<string, Text>
    {
        ["sponsor"] = new("sponsor", "申办者"),
        ["intake"] = new("intake", "形式审查"),
        ["coordinator"] = new("coordinator", "联盟协调员"),
        ["alliance-office"] = new("alliance office", "联盟办公室"),
        ["ethics-secretary"] = new("ethics secretary", "伦理秘书"),
        ["ethics-chair"] = new("chair of the ethics committee", "主任委员"),
        ["ethics-member"] = new("member of the ethics committee", "委员"),
        ["institution-office"] = new("institution office", "机构办公室"),
        ["investigator"] = new("investigator", "研究者"),
        ["organisation-admin"] = new("administrator of the organisation", "机构管理员"),
        ["operator"] = new("operator", "运维人员"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> SignInMethods = new Dictionary<string, Text>
    {
        ["pwd"] = new("password", "密码"),
        ["otp"] = new("authenticator app", "验证器应用"),
        ["recovery"] = new("recovery code", "恢复码"),
        ["pop"] = new("passkey", "通行密钥"),
        ["invitation"] = new("invitation", "邀请码"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Deeds = new Dictionary<string, Text>
    {
        ["SignedIn"] = new("signed in", "登录"),
        ["SignInRefused"] = new("sign-in refused", "登录被拒"),
        ["Signed"] = new("signed", "签署"),
        ["SignatureRefused"] = new("signature refused", "签署被拒"),
        ["SessionEnded"] = new("sign-in ended", "登录结束"),
        ["PasswordSet"] = new("password set", "设置密码"),
        ["SecondFactorAdded"] = new("second factor added", "启用第二重验证"),
        ["SecondFactorRemoved"] = new("second factor removed", "移除第二重验证"),
        ["AccessReset"] = new("access reset by the administrator", "管理员重置"),
        ["RolesChanged"] = new("roles changed", "角色变更"),
        ["Invited"] = new("invited", "已邀请"),
    }.ToFrozenDictionary();
}
