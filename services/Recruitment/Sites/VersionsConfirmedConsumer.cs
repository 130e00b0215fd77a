using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Sites;

/// <summary>A site confirmed what came after its adoption: from now on these are the versions it may use, and until when (MR-40, MR-45).</summary>
internal sealed class VersionsConfirmedConsumer(RecruitmentDb db) : Consumer<VersionsConfirmed, RecruitmentDb>(db)
{
    public override async Task Handle(VersionsConfirmed @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct)).Hear(ConfirmedVersions.From(@event));
}
