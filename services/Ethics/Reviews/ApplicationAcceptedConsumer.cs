using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Ethics.Reviews;

/// <summary>
/// Opens the initial review and a waiting adoption for every participating hospital. A withdrawal that overtook the acceptance is on the
/// trial's standing already and keeps the review from being worked on.
/// </summary>
internal sealed class ApplicationAcceptedConsumer(EthicsDb db, TimeProvider clock) : Consumer<ApplicationAccepted, EthicsDb>(db)
{
    public override async Task Handle(ApplicationAccepted @event, CancellationToken ct)
    {
        if (await Db.Reviews.AnyAsync(r => r.TrialId == @event.TrialId, ct)) return;
        var now = clock.GetUtcNow();
        var lead = @event.Sites.Single(s => s.Role is Contracts.SiteRole.Lead);

        var standing = await Db.Standings.FindAsync([@event.TrialId], ct);
        if (standing is null) Db.Standings.Add(standing = Standing.Of(@event.TrialId, now));
        standing.LedBy(lead.OrganisationId);

        Db.Begin(LeadReview.Accept(
            Guid.CreateVersion7(now), AcceptanceOf(@event, lead.OrganisationId), standing.Status is StandingStatus.Withdrawn), ReviewEvents.ByItself);
        Db.SiteVersions.Add(SiteVersions.OfLead(lead, @event.TrialId));
        Db.Adoptions.AddRange(@event.Sites.Where(s => s.Role is Contracts.SiteRole.Participating)
            .Select(s => Adoption.Await(s.SiteId, @event.TrialId, s.OrganisationId, s.Number, s.Name)));
    }

    private static Acceptance AcceptanceOf(ApplicationAccepted e, Guid lead)
    {
        var clocks = RulePacks.Find(e.RulePack).Clocks;
        var goal = WorkingCalendar.China.AddWorkingDays(e.AcceptedOn, clocks.LeadReviewWorkingDays).On;
        var cap = e.AcceptedOn.AddDays(clocks.LeadReviewCapDays);
        var study = new AcceptedStudy(e.Number, e.Title, e.Product, e.Regimes, e.Kind);
        return new Acceptance(e.TrialId, e.SponsorId, lead, study, e.Documents, e.RulePack, e.AcceptedOn, goal < cap ? goal : cap);
    }
}
