using Trials.Primitives;

namespace Trials.Web;

/// <summary>The refusals that do not depend on the business.</summary>
public static class PlatformProblems
{
    public static readonly Problem Validation = new("validation",
        "Some fields are missing or wrong; each is named under errors. Correct them and send the request again.",
        "有字段缺失或填写有误，errors 中逐项列出；请改正后重新提交。");

    public static readonly Problem Malformed = new("malformed",
        "The request could not be read. Check that its body is well-formed and its content type is the documented one.",
        "无法读取该请求；请检查请求体格式与内容类型是否符合接口文档。");

    public static readonly Problem ForbiddenCharacter = new("forbidden_character",
        "A text holds the character U+0000, which cannot be kept. Remove it and send the request again.",
        "文本中含有无法保存的字符 U+0000；请删除后重新提交。");

    public static readonly Problem Unauthenticated = new("unauthenticated",
        "Sign in first: this needs a valid access token.", "请先登录：此操作需要有效的访问令牌。");

    public static readonly Problem Forbidden = new("forbidden",
        "Your role may not do this. Ask your organisation's administrator who may.", "您的角色无权执行此操作；请向本机构管理员确认有权办理的人员。");

    public static readonly Problem SignAgain = new("access.sign_again",
        "This is signed in your name, and it is some minutes since you showed who you are: sign in again, then repeat it.",
        "此操作以您的名义签署，而您上次验证身份已过数分钟：请重新验证身份后再提交。");

    public static readonly Problem ClientCannotSign = new("access.client_cannot_sign",
        "A program cannot sign: let a person with this role sign in and do it.",
        "程序不能签署：请由具有该角色的人员本人登录后办理。");

    public static readonly Problem SecondFactorFirst = new("access.second_factor_first",
        "Your role needs a second factor: set up an authenticator app or a passkey first, then renew your sign-in.",
        "您的角色须使用第二验证因素：请先绑定验证器应用或通行密钥，再刷新登录。");

    public static readonly Problem NotFound = new("not_found",
        "There is nothing here, or it is not yours to see.", "此处没有内容，或您无权查看。");

    public static readonly Problem Stale = new("stale_version",
        "Someone changed this since you read it. Read it again and repeat what still applies.", "您读取之后内容已被他人更改；请重新读取后再操作。");

    public static readonly Problem Unavailable = new("service_unavailable",
        "A server we need does not answer right now. Try again shortly; repeating the identical command is safe.", "所需的服务器暂时没有响应；请稍后重试，重复提交相同的操作是安全的。");

    public static readonly Problem Unexpected = new("unexpected",
        "Something went wrong on our side. Look whether your change was made before you repeat it, and quote the trace id when you report it.", "系统出现意外错误；重试前请先确认更改是否已生效，报告问题时请附上 traceId。");

    public static readonly Problem TooLarge = new("too_large",
        "The body is larger than {0} bytes, the most this endpoint takes.", "请求体超过本接口允许的 {0} 字节。");

    public static readonly Problem MethodNotAllowed = new("method_not_allowed",
        "This address does not take that method.", "该地址不支持此请求方法。");

    public static readonly Problem UnsupportedMedia = new("unsupported_media_type",
        "This content type is not read here; see the API document for the ones that are.", "不支持该内容类型；可用类型见接口文档。");
}
