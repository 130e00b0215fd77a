using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Hospitals;
using Trials.Ethics.Numbers;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;

namespace Trials.Ethics.Data;

/// <summary>What Ethics keeps. Nobody else reads it.</summary>
internal sealed class EthicsDb(DbContextOptions<EthicsDb> options) : ServiceDb(options)
{
    public DbSet<Hospital> Hospitals => Set<Hospital>();
    public DbSet<Committee> Committees => Set<Committee>();
    public DbSet<LeadReview> Reviews => Set<LeadReview>();
    public DbSet<Opinion> Opinions => Set<Opinion>();
    public DbSet<OpinionSequel> OpinionSequels => Set<OpinionSequel>();
    public DbSet<Adoption> Adoptions => Set<Adoption>();
    public DbSet<Standing> Standings => Set<Standing>();
    public DbSet<Counter> Counters => Set<Counter>();
}
