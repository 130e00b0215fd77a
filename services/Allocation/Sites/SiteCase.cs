using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Allocation.Studies;
using Trials.Messaging;
using Trials.Web;

namespace Trials.Allocation.Sites;

/// <summary>
/// One site with its trial, read after the trial's row was held: nothing of it changes until the work is committed. Disposing without
/// committing changes nothing.
/// </summary>
internal sealed record SiteCase(Site Site, Trial Trial, ServiceDb.Work Work) : IAsyncDisposable
{
    /// <summary>Opens the case, or returns null when there is no such site that the caller may see.</summary>
    public static async Task<SiteCase?> Open(AllocationDb db, Guid siteId, Caller caller, CancellationToken ct)
    {
        var found = await db.SitesVisibleTo(caller).Where(s => s.Id == siteId).Select(s => new { s.TrialId }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var work = await db.Begin(ct);
        try
        {
            var trial = await db.HoldTrial(found.TrialId, ct);
            return new SiteCase(await db.Sites.SingleAsync(s => s.Id == siteId, ct), trial, work);
        }
        catch
        {
            await work.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Work.DisposeAsync();
}
