using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Data;

namespace Trials.Tracking.Facts;

/// <summary>
/// The trials and sites one transaction writes: each is read once, and a trial's row is held until the commit, so that positions become
/// visible in their order although stops come on a lane of their own.
/// </summary>
internal sealed class Ledger(TrackingDb db)
{
    private readonly HashSet<Guid> _whole = [];

    public async Task<Trial> Trial(Guid id, CancellationToken ct)
    {
        if (db.Trials.Local.FindEntry(id) is { } known) return known.Entity;
        await db.Lock<Trial>(id, ct);
        if (await db.Trials.SingleOrDefaultAsync(t => t.Id == id, ct) is { } found) return found;
        return db.Trials.Add(Board.Trial.Of(id)).Entity;
    }

    public async Task<TrialSite> Site(Guid id, Guid trialId, CancellationToken ct)
    {
        if (db.Sites.Local.FindEntry(id) is { } known) return known.Entity;
        if (!_whole.Contains(trialId) && await db.Sites.SingleOrDefaultAsync(s => s.Id == id, ct) is { } found) return found;
        return db.Sites.Add(TrialSite.Of(id, trialId)).Entity;
    }

    /// <summary>Reads all sites of a trial at once, when a fact is about all of them.</summary>
    public async Task LoadSites(Guid trialId, CancellationToken ct)
    {
        await db.Sites.Where(s => s.TrialId == trialId).LoadAsync(ct);
        _whole.Add(trialId);
    }
}
