using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Amendments;
using Trials.Ethics.Committees;
using Trials.Ethics.Completion;
using Trials.Ethics.Confirmations;
using Trials.Ethics.ContinuingReviews;
using Trials.Ethics.Hospitals;
using Trials.Ethics.LeadTasks;
using Trials.Ethics.LeadTransfers;
using Trials.Ethics.Meetings;
using Trials.Ethics.Opinions;
using Trials.Ethics.Refusals;
using Trials.Ethics.Reviews;
using Trials.Ethics.SafetyReports;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Ethics.Data;

/// <summary>What Ethics keeps. Nobody else reads it.</summary>
internal sealed class EthicsDb(DbContextOptions<EthicsDb> options) : ServiceDb(options)
{
    public DbSet<Hospital> Hospitals => Set<Hospital>();
    public DbSet<AdoptionPolicy> Policies => Set<AdoptionPolicy>();
    public DbSet<Committee> Committees => Set<Committee>();
    public DbSet<LeadReview> Reviews => Set<LeadReview>();
    public DbSet<Opinion> Opinions => Set<Opinion>();
    public DbSet<OpinionSequel> OpinionSequels => Set<OpinionSequel>();
    public DbSet<Adoption> Adoptions => Set<Adoption>();
    public DbSet<Sitting> Sittings => Set<Sitting>();
    public DbSet<Amendment> Amendments => Set<Amendment>();
    public DbSet<Confirmation> Confirmations => Set<Confirmation>();
    public DbSet<SiteVersions> SiteVersions => Set<SiteVersions>();
    public DbSet<ContinuingReport> ContinuingReports => Set<ContinuingReport>();
    public DbSet<SafetyReport> SafetyReports => Set<SafetyReport>();
    public DbSet<SiteCompletion> SiteCompletions => Set<SiteCompletion>();
    public DbSet<TrialCompletion> TrialCompletions => Set<TrialCompletion>();
    public DbSet<Standing> Standings => Set<Standing>();
    public DbSet<IssuedStop> Stops => Set<IssuedStop>();
    public DbSet<StopReceipt> StopReceipts => Set<StopReceipt>();
    public DbSet<LeadTransfer> LeadTransfers => Set<LeadTransfer>();
    public DbSet<LeadTask> LeadTasks => Set<LeadTask>();
    public DbSet<RefusedAttempt> RefusedAttempts => Set<RefusedAttempt>();
    public DbSet<PackActivation> PackActivations => Set<PackActivation>();
    public DbSet<Counter> Counters => Set<Counter>();
}
