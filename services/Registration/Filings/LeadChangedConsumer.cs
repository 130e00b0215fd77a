using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Registration.Data;

namespace Trials.Registration.Filings;

/// <summary>Another hospital leads the study from now on; what was accepted says who led it then (MR-51).</summary>
internal sealed class LeadChangedConsumer(RegistrationDb db) : Consumer<LeadChanged, RegistrationDb>(db)
{
    public override async Task Handle(LeadChanged @event, CancellationToken ct)
    {
        var sites = await Db.Sites.Where(s => s.ApplicationId == @event.TrialId && (s.Role == SiteRole.Lead || s.Id == @event.SiteId)).ToListAsync(ct);
        foreach (var site in sites)
        {
            site.Take(site.Id == @event.SiteId ? SiteRole.Lead : SiteRole.Participating);
        }
    }
}
