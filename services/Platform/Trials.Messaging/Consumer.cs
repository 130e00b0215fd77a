using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>
/// What another service's fact means here. Each message is applied once, in the order it came, together with its receipt and the events
/// that follow from it: a consumer changes tracked entities and may publish; it never saves, catches or retries.
/// </summary>
public abstract class Consumer<TEvent, TDb>(TDb db) where TEvent : DomainEvent where TDb : ServiceDb
{
    protected TDb Db { get; } = db;

    public abstract Task Handle(TEvent @event, CancellationToken ct);
}
