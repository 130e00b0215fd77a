using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Recruitment.Participants;
using Trials.Recruitment.Sites;
using Trials.Recruitment.Stops;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Data;

/// <summary>
/// Recruitment's store. Whoever changes a trial, one of its sites or participants holds the trial's row first, so an enrolment and a stop
/// of the same trial never run beside each other.
/// </summary>
internal sealed class RecruitmentDb(DbContextOptions<RecruitmentDb> options) : ServiceDb(options)
{
    public DbSet<Trial> Trials => Set<Trial>();
    public DbSet<Site> Sites => Set<Site>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<StopLine> StopLines => Set<StopLine>();

    /// <summary>The trial with its row held, or a shell of it when it was never heard of: facts may come in any order.</summary>
    public async Task<Trial> HoldTrial(Guid trialId, CancellationToken ct)
    {
        await Lock<Trial>(trialId, ct);
        return await Trials.FindAsync([trialId], ct) ?? Trials.Add(Trial.Shell(trialId)).Entity;
    }

    /// <summary>The site, with its trial's row held, or a shell of it.</summary>
    public async Task<Site> HoldSite(Guid trialId, Guid siteId, Guid organisationId, CancellationToken ct)
    {
        await HoldTrial(trialId, ct);
        return await Sites.FindAsync([siteId], ct) ?? Sites.Add(Site.Shell(siteId, trialId, organisationId)).Entity;
    }

    /// <summary>Every site of a trial: what a stop of the trial closes.</summary>
    public async Task<IReadOnlyList<Guid>> SitesOf(Guid trialId, CancellationToken ct) =>
        await Sites.Where(s => s.TrialId == trialId).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(ct);

    /// <summary>The line to one issuer of stops with its row held. Taken before any trial's row, so that two processes never wait for each other.</summary>
    public async Task<StopLine> HoldStopLine(Guid issuer, CancellationToken ct)
    {
        await Lock<StopLine>(issuer, ct);
        return await StopLines.FindAsync([issuer], ct) ?? StopLines.Add(StopLine.Begin(issuer)).Entity;
    }

    /// <summary>What is known of stops at this moment, for somebody who only asks.</summary>
    public async Task<StopLines> ReadStopLines(CancellationToken ct)
    {
        var lines = await StopLines.AsNoTracking().ToListAsync(ct);
        return new StopLines(lines.Find(l => l.Id == StopLine.Ethics), lines.Find(l => l.Id == StopLine.Registration));
    }
}
