using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Allocation.Data;

namespace Trials.Allocation.Sites;

/// <summary>A site confirmed a later opinion: its approval may last longer than what it adopted first (MR-45).</summary>
internal sealed class VersionsConfirmedConsumer(AllocationDb db) : Consumer<VersionsConfirmed, AllocationDb>(db)
{
    public override async Task Handle(VersionsConfirmed @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct)).Site.Hear(Confirmed.From(@event));
}
