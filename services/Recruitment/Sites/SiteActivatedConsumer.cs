using Trials.Contracts.Allocation.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Sites;

/// <summary>Allocation gave the green light: the site may screen, and enrol up to its places.</summary>
internal sealed class SiteActivatedConsumer(RecruitmentDb db) : Consumer<SiteActivated, RecruitmentDb>(db)
{
    public override async Task Handle(SiteActivated @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct)).Activate(@event.Places, @event.Version, @event.OccurredAt);
}
