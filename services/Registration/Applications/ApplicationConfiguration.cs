using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Registration.Applications;

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("Applications");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Number).HasMaxLength(20);
        builder.Property(a => a.IdempotencyKey).HasMaxLength(200);
        builder.Property(a => a.RegistryId).HasMaxLength(40);
        builder.Property(a => a.RulePack).HasMaxLength(80);
        builder.Property(a => a.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.Record).HasJson();
        builder.Property(a => a.Study).HasJson();
        builder.Property(a => a.Deficiencies).HasJson();
        builder.Property(a => a.Submissions).HasJson();
        builder.Property(a => a.Acceptance).HasJson();
        builder.Property(a => a.Withdrawal).HasJson();
        builder.Property(a => a.Dismissal).HasJson();
        builder.Property(a => a.Warnings).HasJson();
        builder.HasMany(a => a.Sites).WithOne().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Documents).WithOne().HasForeignKey(d => d.ApplicationId).OnDelete(DeleteBehavior.Restrict);

        builder.Ignore(a => a.SitesInside).Ignore(a => a.SitesTakingPart).Ignore(a => a.CurrentDocuments).Ignore(a => a.ReturnedAt);

        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => new { a.SponsorId, a.IdempotencyKey }).IsUnique();
        // Lists walk the ids, which are in order of creation: all of one sponsor, or all of one status.
        builder.HasIndex(a => new { a.SponsorId, a.Id });
        builder.HasIndex(a => new { a.Status, a.Id });
    }
}

internal sealed class ApplicationSiteConfiguration : IEntityTypeConfiguration<ApplicationSite>
{
    public void Configure(EntityTypeBuilder<ApplicationSite> builder)
    {
        builder.ToTable("ApplicationSites");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Naming).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Withdrawal).HasJson();
        builder.Property(s => s.Investigator).HasMaxLength(16);
        builder.Property(s => s.Submitted).HasJson();
        builder.HasIndex(s => new { s.ApplicationId, s.Number }).IsUnique();
        // Whether a hospital has a site in a trial is asked with every request of that hospital.
        builder.HasIndex(s => new { s.OrganisationId, s.ApplicationId });
    }
}

internal sealed class ApplicationDocumentConfiguration : IEntityTypeConfiguration<ApplicationDocument>
{
    public void Configure(EntityTypeBuilder<ApplicationDocument> builder)
    {
        builder.ToTable("ApplicationDocuments");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Code).HasMaxLength(40);
        builder.Property(d => d.Version).HasMaxLength(32);
        builder.Property(d => d.Language).HasMaxLength(16);
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.MediaType).HasMaxLength(100);
        builder.Property(d => d.FileName).HasMaxLength(140);
        builder.Property(d => d.ProtocolVersion).HasMaxLength(32);
        builder.Property(d => d.KeyFacts).HasJson();
        builder.HasIndex(d => new { d.ApplicationId, d.Code, d.Version }).IsUnique();
    }
}

/// <summary>The last number given in a year. Taken by one statement, so that two applications never share one.</summary>
internal sealed class NumberCounter
{
    public int Year { get; private init; }
    public int Last { get; private init; }
}

internal sealed class NumberCounterConfiguration : IEntityTypeConfiguration<NumberCounter>
{
    public void Configure(EntityTypeBuilder<NumberCounter> builder)
    {
        builder.ToTable("NumberCounters");
        builder.HasKey(c => c.Year);
        builder.Property(c => c.Year).ValueGeneratedNever();
    }
}
