using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>What is said about organisations, their membership, and public records.</summary>
public static class MemberWords
{
    public static readonly Text Members = new("Members and agreement", "成员机构与互认协议");
    public static readonly Text MembersLead = new("Who takes part, and which hospitals have signed the mutual-recognition agreement.", "参与机构，以及各医院加入互认协议的情况。");
    public static readonly Text NoMembers = new("No organisation has been admitted yet.", "尚未登记机构。");
    public static readonly Text Name = new("Name", "名称");
    public static readonly Text Code = new("Code", "代码");
    public static readonly Text CodeHint = new("Letters and digits; user names end with it: office@code", "字母与数字；用户名以其结尾，例如 office@code");
    public static readonly Text Kind = new("Kind", "类别");
    public static readonly Text City = new("City", "城市");
    public static readonly Text Grade = new("Grade", "等级");
    public static readonly Text Membership = new("Agreement", "互认协议");
    public static readonly Text People = new("People", "人员");
    public static readonly Text Person = new("Name", "姓名");
    public static readonly Text Username = new("User name", "用户名");
    public static readonly Text Roles = new("Roles", "角色");
    public static readonly Text NoPeople = new("Its people are known to itself and to the alliance office.", "人员信息仅本机构与联盟办公室可见。");
    public static readonly Text Admit = new("Admit an organisation", "登记机构");
    public static readonly Text Change = new("Change what is recorded", "修改登记信息");
    public static readonly Text Means = new(
        "The whole alliance sees the organisation as recorded here. Only hospitals join the agreement; one that is suspended or has left takes on no new trial.",
        "联盟内均可见此登记信息。仅医院可加入互认协议；已暂停或退出的医院不再承接新的试验。");
    public static readonly Text Tells = new("Every service, at once", "系统各部分即时更新");
    public static readonly Text Admin = new("Its administrator: key of the user name", "管理员：用户名前缀");
    public static readonly Text AdminHint = new("For somebody new. They get an invitation and invite the others themselves.", "新增管理员时填写；其获邀请码后自行邀请其他人员。");
    public static readonly Text AdminName = new("Its administrator: name", "管理员：姓名");
    public static readonly Text Missing = new("This is needed.", "此项必填。");
    public static readonly Text Recorded = new("It is recorded.", "已登记。");
    public static readonly Text Invited = new("It is recorded. Invitation of {0}, shown only now: {1}", "已登记。{0} 的邀请码（仅显示一次）：{1}");

    public static readonly FrozenDictionary<string, Text> Kinds = new Dictionary<string, Text>
    {
        ["Hospital"] = new("hospital", "医院"),
        ["Sponsor"] = new("sponsor", "申办者"),
        ["Alliance"] = new("alliance", "联盟"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Memberships = new Dictionary<string, Text>
    {
        ["None"] = new("not a member", "未加入"),
        ["Active"] = new("member", "已加入"),
        ["Suspended"] = new("suspended", "已暂停"),
        ["Left"] = new("has left", "已退出"),
    }.ToFrozenDictionary();

    public static readonly Text Records = new("Public records", "公开信息");
    public static readonly Text RecordsLead = new("What the sponsor stages becomes public when a second person releases it.", "申办者提交的公开内容须由第二人核对后发布。");
    public static readonly Text NoRecords = new("No application has been accepted yet.", "尚无已受理的申请。");
    public static readonly Text Status = new("State", "状态");
    public static readonly Text Version = new("Version", "版本");
    public static readonly Text Waits = new("Waits since", "等待自");
    public static readonly Text Item = new("Item", "项目");
    public static readonly Text Before = new("Public now", "现公开内容");
    public static readonly Text After = new("Will be public", "拟公开内容");
    public static readonly Text Fingerprint = new("Fingerprint of the difference (SHA-256)", "差异指纹（SHA-256）");
    public static readonly Text NothingStaged = new("Nothing is staged for release.", "没有待发布的内容。");
    public static readonly Text StagedAnew = new(
        "Something else was staged since you read this. Read what stands here now, then check again.", "您阅读之后，待发布内容已更新；请阅读现有内容后重新核对。");
    public static readonly Text Mine = new("You staged this yourself, so somebody else releases it.", "此内容由您提交，须由他人发布。");
    public static readonly Text Release = new("Release to the public", "发布公开信息");
    public static readonly Text ReleaseMeans = new("Everybody can read it from then on, without an account.", "发布后任何人无须登录即可查看。");
    public static readonly Text ReleaseUndo = new("What was public once stays in the register's history.", "已公开的版本保留在登记历史中。");
    public static readonly Text Released = new("It is public.", "已发布。");
    public static readonly Text Changes = new("Changes", "变更项");
    public static readonly Text Reject = new("Give it back", "退回");
    public static readonly Text RejectMeans = new("It does not become public; what is public stays as it is.", "不予发布；现公开内容不变。");
    public static readonly Text RejectTells = new("Whoever staged it reads the reason", "提交人可查看理由");
    public static readonly Text Reason = new("Reason", "理由");
    public static readonly Text ReasonMissing = new("Say why.", "请说明理由。");
    public static readonly Text Rejected = new("It is given back.", "已退回。");

    public static readonly FrozenDictionary<string, Text> Statuses = new Dictionary<string, Text>
    {
        ["Withheld"] = new("not public", "未公开"),
        ["Staged"] = new("waits for release", "待发布"),
        ["Published"] = new("public", "已公开"),
        ["Archived"] = new("archived", "已归档"),
    }.ToFrozenDictionary();
}
