using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Ethics.Committees;

internal sealed class CommitteeConfiguration : IEntityTypeConfiguration<Committee>
{
    public void Configure(EntityTypeBuilder<Committee> committee)
    {
        committee.ToTable("Committees");
        committee.Property(c => c.Id).ValueGeneratedNever();
        committee.Property(c => c.Name).HasMaxLength(200);
        committee.Property(c => c.Members).HasJson();
        committee.Property(c => c.Filing).HasJson();
    }
}
