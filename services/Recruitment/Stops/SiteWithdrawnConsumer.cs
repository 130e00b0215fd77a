using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Stops;

/// <summary>
/// The sponsor took one site out: it closes for good, and its places that nobody took can be given to others. It is on the line of
/// withdrawals and not one of the committees' numbered stops, so it is acknowledged as 0.
/// </summary>
internal sealed class SiteWithdrawnConsumer(RecruitmentDb db) : Consumer<SiteWithdrawn, RecruitmentDb>(db)
{
    public override async Task Handle(SiteWithdrawn @event, CancellationToken ct)
    {
        (await Db.HoldStopLine(StopLine.Registration, ct)).Apply(@event.StopNumber);
        var site = await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct);
        if (!site.Hear(new Withdrawal(@event.Reason, @event.OccurredAt))) return;
        var by = Actor.System("apply-stop");
        Db.Publish(site, site.Id, new StopApplied
        {
            TrialId = @event.TrialId, SiteId = site.Id, StopNumber = 0, SitesHeld = 1, SiteIds = [site.Id],
        }, by);
        Db.Publish(site, site.Id, new PlacesReturned
        {
            TrialId = @event.TrialId, SiteId = site.Id, OrganisationId = site.OrganisationId, Kept = site.Enrolled,
        }, by);
    }
}
