using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Shared;

/// <summary>What stands around every page.</summary>
public static class LayoutWords
{
    public static readonly Text Language = new("en", "zh-CN");
    public static readonly Text Product = new("Trials", "临床试验协同");
    public static readonly Text Skip = new("Skip to content", "跳到正文");
    public static readonly Text OtherLanguage = new("中文", "English");
    public static readonly Text SignIn = new("Sign in", "登录");
    public static readonly Text SignOut = new("Sign out", "退出登录");
    public static readonly Text Home = new("What waits for me", "我的待办");
    public static readonly Text Navigation = new("Main", "主导航");
    public static readonly Text Next = new("Next: ", "下一步：");

    public static readonly Text Download = new("Download what is shown", "下载所示内容");
    public static readonly Text NextPage = new("Next page", "下一页");
    public static readonly Text FirstPage = new("First page", "回到首页");
    public static readonly Text Filter = new("Show", "筛选");

    public static readonly Text TroubleTitle = new("This page cannot be shown", "无法显示此页");
    public static readonly Text NotFoundTitle = new("There is nothing here", "此处没有内容");
    public static readonly Text OutageTitle = new("A part of this service does not answer", "系统部分功能暂时没有响应");
    public static readonly Text EndedTitle = new("Your sign-in has ended", "您的登录已失效");
    public static readonly Text EndedLead = new(
        "It ends after an hour without use, after twelve hours, or when you end it elsewhere. Nothing was done.", "登录后一小时未操作、满十二小时或在别处结束登录后即失效。本次操作尚未执行。");
    public static readonly Text SignInBeside = new("Sign in again in a new window", "在新窗口重新登录");
    public static readonly Text ThenSend = new("Come back to this page and send again, as the same person.", "返回本页，以同一身份重新发送。");
    public static readonly Text SendAgain = new("Send again", "重新发送");
    public static readonly Text TryAgain = new("Try again", "重试");
    public static readonly Text BackHome = new("To what waits for me", "返回我的待办");
}
