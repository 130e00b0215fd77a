using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Registration.Register;

internal sealed class PublicRecordConfiguration : IEntityTypeConfiguration<PublicRecord>
{
    public void Configure(EntityTypeBuilder<PublicRecord> record)
    {
        record.ToTable("PublicRecords");
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        record.Property(r => r.Staged).HasJson();
        record.Ignore(r => r.IsPublic);
        record.HasIndex(r => new { r.ReleasedAt, r.Id });
    }
}

internal sealed class PublicVersionConfiguration : IEntityTypeConfiguration<PublicVersion>
{
    public void Configure(EntityTypeBuilder<PublicVersion> version)
    {
        version.ToTable("PublicVersions");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Content).HasJson();
        version.HasIndex(v => new { v.TrialId, v.Number }).IsUnique();
    }
}

internal sealed class PublicTermConfiguration : IEntityTypeConfiguration<PublicTerm>
{
    public void Configure(EntityTypeBuilder<PublicTerm> term)
    {
        term.ToTable("PublicTerms");
        term.HasKey(t => new { t.Term, t.TrialId });
        term.Property(t => t.Term).HasMaxLength(SearchTerms.LongestTerm);
        term.HasIndex(t => t.TrialId);
    }
}
