using Trials.Primitives;

namespace Trials.Directory.SecondFactor;

internal static class SecondFactorProblems
{
    public static readonly Problem Needed = new("directory.second_factor_needed",
        "The password is right. Now send the code of your authenticator app, or a recovery code.",
        "密码正确。请再输入验证器应用中的验证码，或一个恢复码。");

    public static readonly Problem CodeWrong = new("directory.code_wrong",
        "The code is wrong, or was used before, or the page waited too long. Wait for the next one; after five failures wait 15 minutes.",
        "验证码有误、已被使用或页面已超时。请等待下一个验证码；连续五次失败后须等待 15 分钟。");

    public static readonly Problem PasswordFirst = new("directory.password_first",
        "Set a password first, then sign, or set up a second factor.", "请先设置密码，再签署或绑定第二验证因素。");

    public static readonly Problem Exists = new("directory.authenticator_exists",
        "An authenticator app is set up already; remove it before you set up another.", "您已绑定验证器应用；如需更换，请先解除。");

    public static readonly Problem NotProposed = new("directory.authenticator_not_proposed",
        "There is no authenticator app to confirm or to recover; set one up first.", "没有可确认或可恢复的验证器应用；请先绑定。");

    public static readonly Problem NotShown = new("directory.second_factor_not_shown",
        "This needs your second factor, not the password alone: sign in with it, or set one up first.",
        "此操作须使用第二验证因素，仅凭密码不可：请用其登录；尚未绑定的，请先绑定。");

    public static readonly Problem LastOne = new("directory.last_second_factor",
        "Your role needs a second factor, and this is the only one; set up another first.",
        "您的角色须使用第二验证因素，且这是唯一的一个；请先绑定另一个。");

    public static readonly Problem SignatureRefused = new("directory.signature_refused",
        "That does not show that it is you. Check password and code; after five failures wait 15 minutes.",
        "未能验证您的身份。请核对密码与验证码；连续五次失败后须等待 15 分钟。");
}
