using Trials.Primitives;

namespace Trials.Directory.SignIn;

internal static class SignInProblems
{
    public static readonly Problem InvalidCredentials = new("directory.invalid_credentials",
        "These credentials do not open anything. Check them; after five failures wait 15 minutes. "
        + "When an invitation has run out, ask your organisation's administrator for a new one.",
        "凭据无效，请核对后重试；连续五次失败后须等待 15 分钟。邀请码过期的，请联系本机构管理员重新签发。");

    public static readonly Problem UnsupportedGrant = new("directory.unsupported_grant",
        "Send grant_type password, second_factor, passkey, invitation, refresh_token or client_credentials with its fields, as a form.",
        "请以表单提交 grant_type：password、second_factor、passkey、invitation、refresh_token 或 client_credentials，并附相应字段。");

    public static readonly Problem SessionOver = new("directory.session_over",
        "This sign-in is over: it was ended, ran out, or its token was used twice. Sign in again.",
        "本次登录已结束：已被退出、已超时，或令牌被重复使用。请重新登录。");

    public static readonly Problem CurrentPasswordWrong = new("directory.current_password_wrong",
        "There is a password already: send it as currentPassword. After five failures wait 15 minutes.",
        "您已设置密码：请在 currentPassword 中填写现有密码。连续五次失败后须等待 15 分钟。");

    public static readonly Problem PasswordHoldsName = new("directory.password_holds_name",
        "Choose a password that does not contain your user name.", "密码中不得包含您的用户名，请另选密码。");
}
