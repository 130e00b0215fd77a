namespace Trials.Tracking.Notices.Webhooks;

/// <summary>A webhook as its organisation sees it; the secret stands only in the answer to who made it.</summary>
internal sealed record WebhookView(string Name, string Url, IReadOnlyList<string> Roles, DateTimeOffset RegisteredAt, DateTimeOffset? DisabledAt, string? Secret = null)
{
    public static WebhookView Of(Webhook w, string? secret = null) => new(w.Name, w.Url, w.Roles, w.RegisteredAt, w.DisabledAt, secret);
}
