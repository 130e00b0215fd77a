using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Recruitment.Data;
using Trials.Recruitment.Sites;

namespace Trials.Recruitment.Studies;

/// <summary>The trial and its sites become known, or what earlier facts began of them is completed.</summary>
internal sealed class ApplicationAcceptedConsumer(RecruitmentDb db) : Consumer<ApplicationAccepted, RecruitmentDb>(db)
{
    public override async Task Handle(ApplicationAccepted @event, CancellationToken ct)
    {
        var trial = await Db.HoldTrial(@event.TrialId, ct);
        trial.Accept(@event);
        // Sites begun by an event of the same transaction are tracked, not yet stored.
        await Db.Sites.Where(s => s.TrialId == @event.TrialId).LoadAsync(ct);
        var known = Db.Sites.Local.Where(s => s.TrialId == @event.TrialId).ToDictionary(s => s.Id);
        foreach (var accepted in @event.Sites)
        {
            if (!known.TryGetValue(accepted.SiteId, out var site))
            {
                site = Db.Sites.Add(Site.Shell(accepted.SiteId, @event.TrialId, accepted.OrganisationId)).Entity;
            }
            site.Accept(accepted);
        }
    }
}
