using Trials.Contracts.Directory.V1;
using Trials.Ethics.Data;
using Trials.Messaging;

namespace Trials.Ethics.Hospitals;

/// <summary>Keeps what Directory says of a hospital; an older version that comes late changes nothing.</summary>
internal sealed class OrganisationRecordedConsumer(EthicsDb db) : Consumer<OrganisationRecorded, EthicsDb>(db)
{
    public override async Task Handle(OrganisationRecorded @event, CancellationToken ct)
    {
        if (@event.Kind is not OrganisationKind.Hospital) return;
        var hospital = await Db.Hospitals.FindAsync([@event.AggregateId], ct);
        if (hospital is null) Db.Hospitals.Add(hospital = Hospital.Of(@event.AggregateId));
        hospital.Learn(@event.Name, @event.Membership, @event.Version);
    }
}
