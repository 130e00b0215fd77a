using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Account;

/// <summary>What is said about notices and where they are mailed.</summary>
public static class NoticeWords
{
    public static readonly Text Title = new("Notices", "通知");
    public static readonly Text Bell = new("Notices: {0} unread", "通知：{0} 条未读");
    public static readonly Text Unread = new("{0} unread", "{0} 条未读");
    public static readonly Text All = new("All notices", "全部通知");
    public static readonly Text OnlyUnread = new("Only unread", "仅看未读");
    public static readonly Text Urgent = new("urgent", "紧急");
    public static readonly Text New = new("new", "未读");
    public static readonly Text MarkRead = new("Mark as read", "标为已读");
    public static readonly Text MarkAll = new("Mark all shown as read", "全部标为已读");
    public static readonly Text Nothing = new("Nothing unread. What concerns you appears here by itself.", "没有未读通知；与您有关的事项会出现在这里。");
    public static readonly Text Read = new("Marked as read.", "已标为已读。");

    public static readonly Text Settings = new("Where and when I am mailed", "邮件通知设置");
    public static readonly Text SettingsLead = new(
        "Urgent notices are mailed at once, the rest at most once a day. What you have read here is not mailed.", "紧急通知即时发送，其余每天最多一封；已在此阅读的不再发送。");
    public static readonly Text Address = new("E-mail address", "邮箱");
    public static readonly Text Confirmed = new("confirmed", "已确认");
    public static readonly Text NotConfirmed = new("not confirmed yet", "尚未确认");
    public static readonly Text Language = new("Language of the mails", "邮件语言");
    public static readonly Text Chinese = new("Chinese", "中文");
    public static readonly Text English = new("English", "英文");
    public static readonly Text Hour = new("Hour of the daily mail", "每日邮件时间");
    public static readonly Text HourUnit = new("o'clock, Shanghai time (0 to 23)", "时（北京时间，0 至 23）");
    public static readonly Text Mailing = new("What is mailed", "发送内容");
    public static readonly Text Everything = new("everything; what is not urgent once a day", "全部；非紧急的每天汇总一次");
    public static readonly Text UrgentOnly = new("only what is urgent", "仅紧急通知");
    public static readonly Text Deputy = new("While I am away, mail instead", "不在岗期间改发给");
    public static readonly Text DeputyHint = new("Somebody of a common role who has confirmed an address", "须与您有共同角色且邮箱已确认");
    public static readonly Text From = new("From", "自");
    public static readonly Text To = new("Until", "至");
    public static readonly Text Save = new("Save", "保存");
    public static readonly Text Saved = new("Saved.", "已保存。");
    public static readonly Text SavedNext = new("type the eight digits that were mailed to the address.", "请输入发送到该邮箱的八位确认码。");
    public static readonly Text CodeTitle = new("Confirm your address", "确认邮箱");
    public static readonly Text CodeLead = new("Eight digits were mailed to {0}. Nothing else is mailed there until they come back.", "八位确认码已发送至 {0}；确认之前不会发送其他邮件。");
    public static readonly Text Code = new("The eight digits", "八位确认码");
    public static readonly Text ConfirmIt = new("Confirm", "确认");
    public static readonly Text IsConfirmed = new("Your address is confirmed.", "邮箱已确认。");
    public static readonly Text Delete = new("Mail me no more", "停止邮件通知");
    public static readonly Text Deleted = new("Your address and what waited to be mailed are deleted.", "邮箱及待发送的邮件均已删除。");
    public static readonly Text AddressMissing = new("Type an address.", "请填写邮箱。");
    public static readonly Text HourWrong = new("Type an hour from 0 to 23.", "请填写 0 至 23 之间的整点。");
    public static readonly Text DatesMissing = new("Say from when until when.", "请填写起止日期。");
}
