using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Sites;

/// <summary>The last local condition is met: the adoption takes effect, whichever of the two is heard first.</summary>
internal sealed class LocalConditionsMetConsumer(RecruitmentDb db) : Consumer<LocalConditionsMet, RecruitmentDb>(db)
{
    public override async Task Handle(LocalConditionsMet @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct)).Hear(new ConditionsMet(@event.OccurredAt, @event.Version));
}
