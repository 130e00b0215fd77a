using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;
using Trials.Recruitment.Sites;

namespace Trials.Recruitment.Stops;

/// <summary>A hospital's own committee lifted its hold. A stop of the whole trial stays.</summary>
internal sealed class SiteReleasedConsumer(RecruitmentDb db) : Consumer<SiteReleased, RecruitmentDb>(db)
{
    public override async Task Handle(SiteReleased @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct))
            .Hear(new LocalHold(HoldState.Released, @event.Reason, @event.OccurredAt, @event.Version));
}
