using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Hospitals;
using Trials.Ethics.LeadTasks;
using Trials.Ethics.Opinions;
using Trials.Ethics.Refusals;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;

namespace Trials.Ethics.Data;

/// <summary>What Ethics keeps. Nobody else reads it.</summary>
internal sealed class EthicsDb(DbContextOptions<EthicsDb> options) : ServiceDb(options)
{
    public DbSet<Hospital> Hospitals => Set<Hospital>();
    public DbSet<AdoptionPolicy> Policies => Set<AdoptionPolicy>();
    public DbSet<Committee> Committees => Set<Committee>();
    public DbSet<LeadReview> Reviews => Set<LeadReview>();
    public DbSet<Opinion> Opinions => Set<Opinion>();
    public DbSet<Adoption> Adoptions => Set<Adoption>();
    public DbSet<Standing> Standings => Set<Standing>();
    public DbSet<LeadTask> LeadTasks => Set<LeadTask>();
    public DbSet<RefusedAttempt> RefusedAttempts => Set<RefusedAttempt>();
    public DbSet<Counter> Counters => Set<Counter>();
}
