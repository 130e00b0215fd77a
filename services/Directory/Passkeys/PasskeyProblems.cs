using Trials.Primitives;

namespace Trials.Directory.Passkeys;

internal static class PasskeyProblems
{
    public static readonly Problem NotAccepted = new("directory.passkey_not_accepted",
        "The device's answer does not fit the challenge, or came after five minutes. Begin again.",
        "设备的应答与验证请求不符，或已超过五分钟。请重新开始。");
}
