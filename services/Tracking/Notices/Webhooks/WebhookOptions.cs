namespace Trials.Tracking.Notices.Webhooks;

/// <summary>Settings of webhooks.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>
    /// Lets webhooks reach private addresses, and loopback without TLS: for tests, and for an installation whose receivers are in its own
    /// network.
    /// </summary>
    public bool AllowPrivate { get; set; }

    /// <summary>After so many vain attempts at one fact the webhook is switched off; 12 take about two and a half hours.</summary>
    public int MostAttempts { get; set; } = 12;

    /// <summary>The wait after the first vain attempt; it doubles each time, up to an hour.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(5);
}
