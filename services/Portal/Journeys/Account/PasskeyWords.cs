using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Account;

/// <summary>What is said about passkeys.</summary>
public static class PasskeyWords
{
    public static readonly Text Title = new("Passkeys", "通行密钥");
    public static readonly Text Why = new(
        "A passkey is a key in your phone, computer or security token that opens with your finger, your face or its PIN. It signs you in without a password and counts as two factors.",
        "通行密钥保存在手机、电脑或安全密钥中，以指纹、面容或 PIN 解锁；无需密码即可登录，并视为两重验证。");
    public static readonly Text Name = new("Name", "名称");
    public static readonly Text NameLabel = new("A name to know it by", "为它取个名称");
    public static readonly Text NameHint = new("Such as: my phone", "例如：我的手机");
    public static readonly Text NameMissing = new("Give it a name.", "请填写名称。");
    public static readonly Text Added = new("Added", "添加时间");
    public static readonly Text Used = new("Last used", "最近使用");
    public static readonly Text Never = new("never", "从未使用");
    public static readonly Text None = new("You have no passkey yet.", "您尚未添加通行密钥。");
    public static readonly Text Add = new("Add a passkey", "添加通行密钥");
    public static readonly Text Device = new("Make it with this device", "用此设备创建");
    public static readonly Text DeviceLead = new("Press the button; the browser asks for your finger, your face or a PIN. You have five minutes.", "点按按钮后，浏览器会要求验证指纹、面容或 PIN；请在五分钟内完成。");
    public static readonly Text AddOtherwise = new(
        "A passkey needs a browser that knows passkeys, with scripts on. Without it, use an authenticator app instead.", "通行密钥需要支持它并启用脚本的浏览器；否则请改用验证器应用。");
    public static readonly Text ToApp = new("Set up an authenticator app", "设置验证器应用");
    public static readonly Text IsAdded = new("The passkey is added.", "通行密钥已添加。");
    public static readonly Text IsAddedNext = new("you can sign in with it from now on.", "今后可用它登录。");
    public static readonly Text NothingMade = new("The device gave no passkey. Begin again.", "设备未提供通行密钥，请重新开始。");

    public static readonly Text Remove = new("Remove this passkey", "移除此通行密钥");
    public static readonly Text RemoveMeans = new("It no longer opens your account. Delete it on the device, too.", "它将不再能登录您的账户；请同时在设备上删除。");
    public static readonly Text IsRemoved = new("The passkey is removed.", "通行密钥已移除。");
    public static readonly Text Gone = new("There is no such passkey of yours.", "您没有这个通行密钥。");

    public static readonly Text SignIn = new("Sign in with a passkey", "用通行密钥登录");
    public static readonly Text SignInLead = new("Press the button and confirm on your device; no user name and no password is asked for.", "点按按钮并在设备上确认，无需用户名与密码。");
    public static readonly Text Use = new("Use my passkey", "使用通行密钥");
    public static readonly Text SignInOtherwise = new(
        "A passkey needs a browser that knows passkeys, with scripts on. Without it, sign in with your password and the code of your authenticator app.",
        "通行密钥需要支持它并启用脚本的浏览器；否则请用密码与动态验证码登录。");
    public static readonly Text WithPassword = new("Sign in with my password", "用密码登录");
    public static readonly Text Sign = new("Sign with my passkey instead", "改用通行密钥签署");
    public static readonly Text SignOtherwise = new("Signing with a passkey needs scripts in this browser.", "用通行密钥签署需要浏览器启用脚本。");
    public static readonly Text Failed = new("The device did not answer, or you cancelled it. Try again.", "设备未应答或您已取消，请重试。");
}
