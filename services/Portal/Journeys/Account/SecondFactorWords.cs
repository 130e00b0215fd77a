using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Account;

/// <summary>What is said about authenticator app and recovery codes.</summary>
public static class SecondFactorWords
{
    public static readonly Text Title = new("Second factor", "第二重验证");
    public static readonly Text IsOn = new("on", "已启用");
    public static readonly Text IsOff = new("off", "未启用");
    public static readonly Text Why = new(
        "With a second factor a stolen password opens nothing: signing in also takes a code that only your phone shows.", "启用后，仅凭被盗的密码无法登录：登录时还需输入只有您手机显示的动态验证码。");
    public static readonly Text Must = new(
        "Your role decides about trials, so it needs a second factor. Set it up once; until then nothing else opens.", "您的角色需要作出决定，须先启用第二重验证；启用之前其他页面均不开放。");

    public static readonly Text App = new("Authenticator app", "验证器应用");
    public static readonly Text Since = new("On since {0}. {1} recovery codes are left.", "自 {0} 起启用，剩余 {1} 个恢复码。");
    public static readonly Text SetUpLead = new(
        "Any app that shows time-based codes will do. You need it at hand: the next page shows what it has to scan.", "任何支持动态验证码（TOTP）的应用均可。请先准备好手机，下一页将显示二维码。");
    public static readonly Text Scan = new("Scan this with your app", "用验证器应用扫描二维码");
    public static readonly Text ScanPicture = new("QR code that holds the key below", "含下方密钥的二维码");
    public static readonly Text Typed = new("Or type this key into the app", "或在应用中手动输入密钥");
    public static readonly Text FirstCode = new("The six digits that the app shows now", "应用当前显示的六位数字");
    public static readonly Text CodeMissing = new("Type the six digits.", "请输入六位数字。");
    public static readonly Text Confirm = new("Confirm the app", "确认启用");
    public static readonly Text StartAgain = new("Show another code to scan", "重新生成二维码");
    public static readonly Text Scanned = new("Your app has the key already. Wait for its next code and type that.", "应用已保存密钥；请等待下一个动态验证码后输入。");

    public static readonly Text CodesTitle = new("Your recovery codes", "您的恢复码");
    public static readonly Text CodesLead = new(
        "Each opens once, in place of the phone. They are shown only now: print them or write them down, and keep them apart from the phone.",
        "每个恢复码可代替手机使用一次。仅此一次显示：请打印或抄写，并与手机分开保管。");
    public static readonly Text Kept = new("I have kept them", "我已保存");
    public static readonly Text Renew = new("Get new recovery codes", "重新生成恢复码");
    public static readonly Text RenewLead = new("The ones before stop working.", "原恢复码随即失效。");
    public static readonly Text Remove = new("Remove the authenticator app", "移除验证器应用");
    public static readonly Text RemoveLead = new("From then on the password alone opens your account.", "移除后仅凭密码即可登录。");
    public static readonly Text Removed = new("The authenticator app is removed.", "验证器应用已移除。");
    public static readonly Text Show = new("Show what to scan", "显示二维码");
}
