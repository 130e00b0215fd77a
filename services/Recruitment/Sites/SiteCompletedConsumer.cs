using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Sites;

/// <summary>A site closed with its completion report (MR-50): nobody further comes in.</summary>
internal sealed class SiteCompletedConsumer(RecruitmentDb db) : Consumer<SiteCompleted, RecruitmentDb>(db)
{
    public override async Task Handle(SiteCompleted @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct)).Complete();
}
