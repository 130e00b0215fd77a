using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Sites;
using Trials.Allocation.Studies;
using Trials.Messaging;

namespace Trials.Allocation.Data;

/// <summary>
/// Allocation's store. Whoever changes a trial or one of its sites holds the trial's row first: places of one trial are given away by one
/// transaction at a time, and gates are judged on facts that do not move meanwhile.
/// </summary>
internal sealed class AllocationDb(DbContextOptions<AllocationDb> options) : ServiceDb(options)
{
    public DbSet<Trial> Trials => Set<Trial>();
    public DbSet<Site> Sites => Set<Site>();

    /// <summary>The trial with its row held, or a shell of it when it was never heard of: facts may come in any order.</summary>
    public async Task<Trial> HoldTrial(Guid trialId, CancellationToken ct)
    {
        await Lock<Trial>(trialId, ct);
        return await Trials.FindAsync([trialId], ct) ?? Trials.Add(Trial.Shell(trialId)).Entity;
    }

    /// <summary>The site and its trial, with the trial's row held, or shells of them.</summary>
    public async Task<(Trial Trial, Site Site)> HoldSite(Guid trialId, Guid siteId, Guid organisationId, CancellationToken ct)
    {
        var trial = await HoldTrial(trialId, ct);
        return (trial, await Sites.FindAsync([siteId], ct) ?? Sites.Add(Site.Shell(siteId, trialId, organisationId)).Entity);
    }
}
