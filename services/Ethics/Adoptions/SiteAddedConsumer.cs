using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Ethics.Adoptions;

/// <summary>
/// A site joined a study that goes on (MR-39): its committee adopts as every other did, but the opinion and the versions in force today.
/// Before the first opinion, or before the study itself is heard of, it waits with the others.
/// </summary>
internal sealed class SiteAddedConsumer(EthicsDb db, TimeProvider clock) : Consumer<SiteAdded, EthicsDb>(db)
{
    public override async Task Handle(SiteAdded @event, CancellationToken ct)
    {
        var site = @event.Site;
        if (site.Role is not Contracts.SiteRole.Participating || await Db.Adoptions.AnyAsync(a => a.Id == site.SiteId, ct)) return;
        // An opinion is issued with this row held: it either sees the new site waiting, or is seen here.
        await Db.Lock<Standing>(@event.TrialId, ct);
        var adoption = Adoption.Await(site.SiteId, @event.TrialId, site.OrganisationId, site.Number, site.Name);
        Db.Adoptions.Add(adoption);
        var review = await Db.Reviews.InitialOf(@event.TrialId).SingleOrDefaultAsync(ct);
        var standing = await Db.Standings.FindAsync([@event.TrialId], ct);
        if (review is null || standing is not { Status: StandingStatus.InForce or StandingStatus.Suspended }) return;
        if (await Db.OpinionInForce(@event.TrialId, ct) is not { } opinion) return;
        var today = clock.Today();
        var policy = await Db.Policies.FindAsync([site.OrganisationId], ct);
        var step = adoption.ReceivePack(opinion.Id, today, LocalRules.Of(review), policy?.Bars(review.Study.Product, today) ?? false);
        Db.PublishStep(adoption, step, opinion, Actor.System("site-added"));
    }
}
