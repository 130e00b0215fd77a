using Trials.Primitives;

namespace Trials.Tracking.Notices;

internal static class NoticeProblems
{
    public static readonly Problem MailOff = new("tracking.mail_off",
        "This installation sends no e-mail. Its operator sets Smtp:Host and Smtp:From first; until then read your notices here.",
        "本系统尚未配置邮件服务；请运维人员设置 Smtp:Host 与 Smtp:From，在此之前请在系统内查看通知。");

    public static readonly Problem TooManyCodes = new("tracking.too_many_codes",
        "{0} codes were sent today; use the last one, or ask for another tomorrow.", "今日已发送 {0} 次验证码；请使用最后一次收到的验证码，或明日再试。");

    public static readonly Problem CodeWrong = new("tracking.code_wrong",
        "This code does not confirm the address. A code works for 24 hours and five tries; record the address again for another one.",
        "验证码无效。验证码 24 小时内有效，最多可试五次；请重新登记邮箱以获取新的验证码。");

    public static readonly Problem NotYourDesk = new("tracking.not_your_desk",
        "A desk's address is recorded by people who have its role; yours is not {0}.", "公用邮箱由具有相应角色的人员登记；您没有 {0} 角色。");

    public static readonly Problem DeputyUnknown = new("tracking.deputy_unknown",
        "Your deputy has to be another person of your organisation with a role of yours and a confirmed address of their own.",
        "代理人须为本机构中与您具有相同角色、且已确认本人邮箱的其他人员。");
}
