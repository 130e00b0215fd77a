using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trials.Directory.Organisations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Code).HasMaxLength(64);
        builder.Property(o => o.CodeKey).HasMaxLength(64);
        builder.Property(o => o.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Name).HasMaxLength(300);
        builder.Property(o => o.City).HasMaxLength(100);
        builder.Property(o => o.Grade).HasMaxLength(20);
        builder.Property(o => o.Membership).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(o => o.CodeKey).IsUnique();
        builder.HasIndex(o => new { o.Kind, o.Id });
    }
}
