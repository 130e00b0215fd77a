using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;

namespace Trials.Recruitment.Sites;

/// <summary>A hospital's committee answered the lead opinion: the versions it may use, and whether ethics is positive there.</summary>
internal sealed class AdoptionDecidedConsumer(RecruitmentDb db) : Consumer<AdoptionDecided, RecruitmentDb>(db)
{
    public override async Task Handle(AdoptionDecided @event, CancellationToken ct) =>
        (await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct)).Hear(Adoption.From(@event));
}
