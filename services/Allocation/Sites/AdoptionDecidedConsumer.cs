using Trials.Allocation.Data;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>Keeps the hospital's own answer; when it is no longer positive, the green light goes.</summary>
internal sealed class AdoptionDecidedConsumer(AllocationDb db) : Consumer<AdoptionDecided, AllocationDb>(db)
{
    public override async Task Handle(AdoptionDecided @event, CancellationToken ct)
    {
        var (trial, site) = await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct);
        site.Hear(Adoption.From(@event));
        Db.TakeBackWithoutGround(trial, site, Actor.System("green-light"));
    }
}
