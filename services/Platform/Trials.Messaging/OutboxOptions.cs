namespace Trials.Messaging;

/// <summary>Timing of outbox and inbox. Fixed, because wrong values lose the guarantees they were measured with.</summary>
internal static class OutboxOptions
{
    /// <summary>How long a process may hold rows it is sending; after its death another relay waits this long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    /// <summary>Longer than the wait for one confirm or one receipt, shorter than the lease.</summary>
    public static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(8);
    public static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan KeepSent = TimeSpan.FromDays(30);
    public static readonly TimeSpan KeepReceipts = TimeSpan.FromDays(90);
    public const int ClaimAtOnce = 200;
    public const int InFlight = 256;
    public const int BatchOfReceipts = 64;

    /// <summary>Over how many tracks a service spreads its trials where the store takes several writers.</summary>
    public const int Tracks = 4;

    /// <summary>How often a consumer's failure that is neither a broken rule nor an outage is tried before the message is parked.</summary>
    public const int TriesBeforeParking = 5;
}
