using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Ethics.Amendments;

internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> amendment)
    {
        amendment.ToTable("Amendments");
        amendment.Property(a => a.Id).ValueGeneratedNever();
        amendment.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        amendment.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(20);
        amendment.Property(a => a.Documents).HasJson();
        amendment.HasIndex(a => new { a.TrialId, a.Number }).IsUnique();
    }
}
