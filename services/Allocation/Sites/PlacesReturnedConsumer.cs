using Trials.Allocation.Data;
using Trials.Contracts.Recruitment.V1;
using Trials.Messaging;

namespace Trials.Allocation.Sites;

/// <summary>A closed site keeps the places that people took; the others can be offered again (ALLOC-05).</summary>
internal sealed class PlacesReturnedConsumer(AllocationDb db) : Consumer<PlacesReturned, AllocationDb>(db)
{
    public override async Task Handle(PlacesReturned @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct)).Site.KeepPlaces(@event.Kept);
}
