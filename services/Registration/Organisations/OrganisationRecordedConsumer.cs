using Trials.Contracts.Directory.V1;
using Trials.Messaging;
using Trials.Registration.Data;

namespace Trials.Registration.Organisations;

/// <summary>Keeps the newest word of Directory on every organisation: sites are matched to hospitals and memberships are checked with it.</summary>
internal sealed class OrganisationRecordedConsumer(RegistrationDb db) : Consumer<OrganisationRecorded, RegistrationDb>(db)
{
    public override async Task Handle(OrganisationRecorded @event, CancellationToken ct)
    {
        var known = await Db.Organisations.FindAsync([@event.AggregateId], ct);
        if (known is null) Db.Organisations.Add(Organisation.Of(@event));
        else known.Learn(@event);
    }
}
