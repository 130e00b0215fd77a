using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Ethics.Adoptions;

internal sealed class AdoptionConfiguration : IEntityTypeConfiguration<Adoption>
{
    public void Configure(EntityTypeBuilder<Adoption> adoption)
    {
        adoption.ToTable("Adoptions");
        adoption.Property(a => a.Id).ValueGeneratedNever();
        adoption.Property(a => a.Status).HasConversion<string>().HasMaxLength(32);
        adoption.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(32);
        adoption.Property(a => a.Ground).HasMaxLength(16);
        adoption.Property(a => a.Case).HasJson();
        adoption.Property(a => a.PastCases).HasJson();
        adoption.Property(a => a.Conditions).HasJson();
        adoption.Property(a => a.Suggestions).HasJson();
        adoption.Property(a => a.Information).HasJson();
        adoption.Property(a => a.LastLook).HasJson();
        adoption.HasIndex(a => new { a.TrialId, a.Id });
        adoption.HasIndex(a => new { a.OrganisationId, a.TrialId });
    }
}
