using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Trials.Tracking.Notices.Contacts;

namespace Trials.Tracking.Notices.Mails;

/// <summary>A notice with the number of its case, as a mail tells it.</summary>
internal sealed record ToldNotice(Notice Notice, string? Number);

/// <summary>
/// A mail's words, made when it is sent. They name the case by its number and what there is to do, nobody and nothing else: who may see
/// the case signs in.
/// </summary>
internal static class MailText
{
    public static MailMessage Of(Mail mail, IReadOnlyList<ToldNotice> told, SmtpOptions smtp, string portal)
    {
        var chinese = mail.Language is Language.Zh;
        var (subject, body) = mail.Kind is MailKind.Confirmation ? Code(mail, chinese) : Notices(told, portal.TrimEnd('/'), chinese);
        var message = new MailMessage(smtp.From, mail.Address)
        {
            Subject = subject,
            SubjectEncoding = Encoding.UTF8,
            Body = body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static (string Subject, string Body) Code(Mail mail, bool chinese) => chinese
        ? ("确认您的邮箱", $"验证码：{mail.Code}\n\n请在 24 小时内登录系统输入。如非您本人操作，请忽略本邮件。\n")
        : ("Confirm your address", $"Code: {mail.Code}\n\nSign in and enter it within 24 hours. If it was not you who asked, do nothing.\n");

    private static (string Subject, string Body) Notices(IReadOnlyList<ToldNotice> told, string portal, bool chinese)
    {
        var subject = told is [var one] ? Line(one, chinese) : chinese ? $"{told.Count} 条通知" : $"{told.Count} notices";
        var body = new StringBuilder();
        foreach (var each in told) body.Append(Line(each, chinese)).Append('\n').Append(portal).Append(NoticeView.LinkOf(each.Notice)).Append("\n\n");
        body.Append(chinese ? "您可在联系设置中更改接收方式。\n" : "Your contact settings say what you are mailed, and when.\n");
        return (subject, body.ToString());
    }

    private static string Line(ToldNotice told, bool chinese)
    {
        var text = NoticeTexts.Of(told.Notice.Code).Say(told.Notice.Arguments, chinese);
        return told.Number is null ? text : $"{told.Number} {text}";
    }
}
