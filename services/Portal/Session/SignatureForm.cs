using Trials.Portal.Language;

namespace Trials.Portal.Session;

/// <summary>Who you are, asked again at a deed that signs: the password, and the second factor's code where the person has one.</summary>
public sealed class SignatureForm
{
    internal static readonly Text PasswordMissing = new("Type your password to sign.", "请输入密码以签署。");

    internal static readonly Text WrongPassword = new(
        "That is not your password, or it is closed after five wrong tries; then wait 15 minutes. Nothing was signed.",
        "密码不正确，或因连续五次输错已锁定，请 15 分钟后再试。尚未签署。");

    public string? Password { get; set; }

    /// <summary>Six digits of the second factor.</summary>
    public string? Code { get; set; }
}
