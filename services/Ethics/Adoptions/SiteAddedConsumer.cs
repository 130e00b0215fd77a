using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Adoptions;

/// <summary>
/// A hospital joined an accepted study (MR-39): its committee has the opinion in force at once, with the versions approved today, or waits
/// for the first one as all do.
/// </summary>
internal sealed class SiteAddedConsumer(EthicsDb db, TimeProvider clock) : Consumer<SiteAdded, EthicsDb>(db)
{
    public override async Task Handle(SiteAdded @event, CancellationToken ct)
    {
        var (trial, site) = (@event.TrialId, @event.Site);
        if (await Db.Adoptions.AnyAsync(a => a.Id == site.SiteId, ct)) return;
        // An opinion is issued with this row held: it either sees the new site waiting, or is seen here.
        await Db.Lock<Standing>(trial, ct);
        var adoption = Adoption.Await(site.SiteId, trial, site.OrganisationId, site.Number, site.Name);
        Db.Adoptions.Add(adoption);
        var opinion = await Db.Opinions.AsNoTracking().Where(o => o.TrialId == trial && o.IsEffective).OrderBy(o => o.Id).LastOrDefaultAsync(ct);
        if (opinion is null) return;
        var rules = LocalRules.Of(await Db.Reviews.AsNoTracking().InitialOf(trial).SingleAsync(ct));
        var today = WorkingCalendar.China.DateOf(clock.GetUtcNow());
        Db.PublishStep(adoption, adoption.ReceivePack(opinion.Id, today, rules), opinion, Actor.System("site-added"));
    }
}
