using Trials.Contracts.Allocation.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Sites;

/// <summary>Allocation took the green light back.</summary>
internal sealed class SiteDeactivatedConsumer(RecruitmentDb db) : Consumer<SiteDeactivated, RecruitmentDb>(db)
{
    public override async Task Handle(SiteDeactivated @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct)).Deactivate(@event.Version);
}
