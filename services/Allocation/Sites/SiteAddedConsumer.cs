using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Allocation.Data;

namespace Trials.Allocation.Sites;

/// <summary>A site joined an accepted study (MR-39): it begins as every other did.</summary>
internal sealed class SiteAddedConsumer(AllocationDb db) : Consumer<SiteAdded, AllocationDb>(db)
{
    public override async Task Handle(SiteAdded @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.Site.SiteId, @event.Site.OrganisationId, ct)).Site.Accept(@event.Site);
}
