using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Recruitment.Data;
using Trials.Recruitment.Sites;

namespace Trials.Recruitment.Stops;

/// <summary>A hospital's own committee holds its site or takes its adoption back (MR-38, MR-48); only that site stops.</summary>
internal sealed class SiteHeldConsumer(RecruitmentDb db) : Consumer<SiteHeld, RecruitmentDb>(db)
{
    public override async Task Handle(SiteHeld @event, CancellationToken ct)
    {
        (await Db.HoldStopLine(StopLine.Ethics, ct)).Apply(@event.StopNumber);
        var site = await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct);
        var stands = site.Hear(new LocalHold(
            @event.IsRescinded ? HoldState.Rescinded : HoldState.Held, @event.Reason, @event.OccurredAt, @event.Version));
        Db.Publish(site, site.Id, new StopApplied
        {
            TrialId = @event.TrialId,
            SiteId = site.Id,
            StopNumber = @event.StopNumber,
            SitesHeld = stands ? 1 : 0,
            SiteIds = stands ? [site.Id] : [],
        }, Actor.System("apply-stop"));
    }
}
