using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Directory.Organisations;
using Trials.Messaging;

namespace Trials.Directory.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Key).HasMaxLength(40);
        builder.Property(p => p.Name).HasMaxLength(300);
        builder.Property(p => p.Username).HasMaxLength(120);
        builder.Property(p => p.Roles).HasJson();
        builder.Property(p => p.InvitationHash).HasMaxLength(64);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.OrganisationId, p.Key }).IsUnique();
        builder.HasIndex(p => p.Username).IsUnique();
        builder.HasIndex(p => p.InvitationHash).IsUnique();
    }
}
