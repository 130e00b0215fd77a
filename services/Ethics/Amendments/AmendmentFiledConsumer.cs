using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Ethics.Amendments;

/// <summary>A change goes back to the committee it belongs to (ETH-23): the lead's review, a site's own committee, or the lead's secretary.</summary>
internal sealed class AmendmentFiledConsumer(EthicsDb db, TimeProvider clock) : Consumer<AmendmentFiled, EthicsDb>(db)
{
    public override async Task Handle(AmendmentFiled @event, CancellationToken ct)
    {
        if (await Db.Amendments.AnyAsync(a => a.Id == @event.AmendmentId, ct)) return;
        // The lead does not change while this finds its committee (MR-51).
        await Db.Lock<Standing>(@event.TrialId, ct);
        var (now, today) = (clock.GetUtcNow(), WorkingCalendar.China.DateOf(@event.OccurredAt));
        var initial = await Db.Reviews.AsNoTracking().InitialOf(@event.TrialId).SingleAsync(ct);
        var (pack, lead) = (RulePacks.Find(initial.RulePack), await Db.LeadOf(@event.TrialId, ct));
        LeadReview? review = null;
        if (Amendment.ModeOf(@event.Kind) is { } mode)
        {
            var versions = (await Db.InForce(@event.TrialId, ct)).Versions.With(@event.Documents);
            var due = WorkingCalendar.China.AddWorkingDays(today, pack.Clocks.LeadReviewWorkingDays).On;
            var cap = today.AddDays(pack.Clocks.LeadReviewCapDays);
            review = LeadReview.FollowUp(Guid.CreateVersion7(now), initial, lead, ReviewType.Amendment, mode, @event.AmendmentId, versions, today,
                due < cap ? due : cap);
            Db.Begin(review, ReviewEvents.ByItself);
        }
        Db.Amendments.Add(Amendment.Receive(@event, lead, review?.Id, pack.Safety));
        if (@event is { Kind: AmendmentKind.SiteOnly, SiteId: { } site }) await AskSite(@event, site, LocalRules.Of(initial), today, now, ct);
    }

    // MR-41: what concerns one hospital alone is decided there; the lead reads along.
    private async Task AskSite(AmendmentFiled filed, Guid site, LocalRules rules, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var organisation = await Db.Adoptions.Where(a => a.Id == site).Select(a => (Guid?)a.OrganisationId).SingleOrDefaultAsync(ct)
            ?? await Db.SiteVersions.Where(s => s.Id == site).Select(s => s.OrganisationId).SingleAsync(ct);
        Db.Begin(Confirmation.Ask(
            new Asked(Guid.CreateVersion7(now), filed.TrialId, site, organisation, filed.AmendmentId, null, ReviewType.Amendment,
                filed.Documents, null),
            today, rules), ReviewEvents.ByItself);
    }
}
