using Trials.Allocation.Data;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>
/// The sponsor took the site out: its start-up ends and an offer to it is free again. Places it has accepted are free when Recruitment has
/// said how many of them people took.
/// </summary>
internal sealed class SiteWithdrawnConsumer(AllocationDb db) : Consumer<SiteWithdrawn, AllocationDb>(db)
{
    public override async Task Handle(SiteWithdrawn @event, CancellationToken ct)
    {
        var (trial, site) = await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct);
        if (!site.Withdraw()) return;
        Db.Publish(site, site.Id, new SiteDeactivated
        {
            TrialId = trial.Id, SiteId = site.Id, OrganisationId = site.OrganisationId, ClosedGates = [nameof(GateName.NotStopped)],
        }, Actor.System("green-light"));
    }
}
