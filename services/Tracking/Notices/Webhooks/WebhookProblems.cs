using Trials.Primitives;

namespace Trials.Tracking.Notices.Webhooks;

internal static class WebhookProblems
{
    public static readonly Problem AddressNotAllowed = new("tracking.webhook_address",
        "A webhook's address begins with https:// and names a public host, without user name or fragment.",
        "Webhook 地址须以 https:// 开头并指向公网主机，且不含用户名或片段。");

    public static readonly Problem NameWrong = new("tracking.webhook_name",
        "Name a webhook with 1 to 60 letters, digits, dots, hyphens or underscores.", "Webhook 名称须为 1 至 60 个字母、数字、点、连字符或下划线。");

    public static readonly Problem TooMany = new("tracking.too_many_webhooks",
        "An organisation has at most {0} webhooks; delete one first.", "每个机构最多登记 {0} 个 Webhook，请先删除一个。");
}
