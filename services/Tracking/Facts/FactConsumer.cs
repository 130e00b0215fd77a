using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Tracking.Data;
using Trials.Tracking.Notices;

namespace Trials.Tracking.Facts;

/// <summary>
/// Keeps any fact about a trial and moves the board by it. One consumer for all events: what each means is in <see cref="Board.Projection"/>.
/// </summary>
internal sealed class FactConsumer<TEvent>(TrackingDb db, Ledger ledger, TimeProvider clock) : Consumer<TEvent, TrackingDb>(db)
    where TEvent : DomainEvent
{
    public override async Task Handle(TEvent @event, CancellationToken ct)
    {
        var subject = @event is SiteAdded { Site: var joined } joining
            ? new Subject(joining.TrialId, joined.SiteId, joined.OrganisationId) : FactIds<TEvent>.Of(@event);
        var trial = await ledger.Apply(@event, subject, ct);
        Db.Entries.Add(new Entry
        {
            TrialId = subject.TrialId,
            Position = trial.Take(@event.OccurredAt),
            SiteId = subject.SiteId,
            OrganisationId = subject.OrganisationId,
            Event = MessageCatalog.NameOf(typeof(TEvent)),
            AggregateId = @event.AggregateId,
            Version = @event.Version,
            OccurredAt = @event.OccurredAt,
            RecordedAt = @event.RecordedAt,
            ArrivedAt = clock.GetUtcNow(),
            PersonId = @event.By.PersonId,
            ActorOrganisationId = @event.By.OrganisationId,
            Role = @event.By.Role,
            Body = MessageCatalog.Serialize(@event),
        });
        Db.Notices.AddRange(Announcements.Of(@event, subject.TrialId, subject.SiteId, clock.GetUtcNow()));
    }
}
