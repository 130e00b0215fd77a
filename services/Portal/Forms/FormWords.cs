using Trials.Portal.Language;

namespace Trials.Portal.Forms;

/// <summary>What forms of every journey say.</summary>
public static class FormWords
{
    public static readonly Text Optional = new("(optional)", "（选填）");
    public static readonly Text Choose = new("Choose", "请选择");
    public static readonly Text Yes = new("Yes", "是");
    public static readonly Text No = new("No", "否");
    public static readonly Text Check = new("Check before it is done", "核对后办理");
    public static readonly Text Change = new("Change", "修改");
    public static readonly Text ErrorTitle = new("This could not be done", "未能办理");
    public static readonly Text Rule = new("Rule {0}", "规则 {0}");
    public static readonly Text Means = new("What it means", "办理后");
    public static readonly Text Tells = new("Who is told", "将通知");
    public static readonly Text Undo = new("What cannot be undone", "不可撤销");
    public static readonly Text CheckTitle = new("Check what you are about to do", "请核对");
    public static readonly Text Empty = new("–", "—");
    public static readonly Text SignTitle = new("Sign with your password", "输入密码签署");
    public static readonly Text SignHint = new(
        "You sign as {0}, {1}. The time and what you signed are kept.", "您以 {0}（{1}）的身份签署；签署时间与内容将被留存。");
    public static readonly Text Password = new("Password", "密码");
    public static readonly Text Code = new("Code of your second factor", "动态验证码");
    public static readonly Text CodeHint = new("Six digits; leave empty if you have none.", "六位数字；未启用则不填。");
    public static readonly Text NothingTyped = new("What you typed is kept; a password or a file you give once more.", "您填写的内容都已保留；密码和文件须重新提供。");
}
