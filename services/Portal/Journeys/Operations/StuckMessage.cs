using Trials.Portal.Calls;

namespace Trials.Portal.Journeys.Operations;

/// <summary>A message that does not move; the consumer is <c>outbox</c> when it cannot leave.</summary>
public sealed record StuckMessage(Guid MessageId, string Consumer, string Type, string Cause, DateTimeOffset Since)
{
    /// <summary>What is parked in a service; why it cannot be said when the service does not answer.</summary>
    internal static Task<Answer<IReadOnlyList<StuckMessage>>> Of(Api api, string service) => api.Try<IReadOnlyList<StuckMessage>>($"{service}/operations/messages");
}
