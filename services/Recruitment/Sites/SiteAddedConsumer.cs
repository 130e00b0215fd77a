using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Sites;

/// <summary>A site joined an accepted study (MR-39): it begins as every other did.</summary>
internal sealed class SiteAddedConsumer(RecruitmentDb db) : Consumer<SiteAdded, RecruitmentDb>(db)
{
    public override async Task Handle(SiteAdded @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.Site.SiteId, @event.Site.OrganisationId, ct)).Accept(@event.Site);
}
