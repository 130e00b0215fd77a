using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Ethics.Reviews;

internal sealed class LeadReviewConfiguration : IEntityTypeConfiguration<LeadReview>
{
    public void Configure(EntityTypeBuilder<LeadReview> review)
    {
        review.ToTable("Reviews");
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.Type).HasConversion<string>().HasMaxLength(32);
        review.Property(r => r.Mode).HasConversion<string>().HasMaxLength(16);
        review.Property(r => r.Status).HasConversion<string>().HasMaxLength(24);
        review.Property(r => r.Decision).HasConversion<string>().HasMaxLength(32);
        review.Property(r => r.RulePack).HasMaxLength(80);
        review.Property(r => r.Study).HasJson();
        review.Property(r => r.Documents).HasJson();
        review.Property(r => r.Reviewers).HasJson();
        review.Property(r => r.Modes).HasJson();
        review.Property(r => r.Agreements).HasJson();
        review.Property(r => r.Exemption).HasJson();
        review.Property(r => r.ReportedAt).HasMaxLength(80);
        review.Property(r => r.Declarations).HasJson();
        review.Property(r => r.Comments).HasJson();
        review.Property(r => r.Questions).HasJson();
        review.Property(r => r.Notice).HasJson();
        review.Property(r => r.Arrivals).HasJson();
        review.Property(r => r.Modifications).HasJson();
        review.Property(r => r.Meetings).HasJson();
        review.Property(r => r.FormerLeads).HasJson();
        review.HasIndex(r => r.TrialId);
        review.HasIndex(r => r.TrialId, "IX_Reviews_TrialId_Initial").IsUnique().HasFilter("\"Type\" = 'Initial'");
        review.HasIndex(r => r.SubjectId).IsUnique();
        review.HasIndex(r => r.OpinionId);
        review.HasIndex(r => r.LeadOrganisationId);
        review.HasIndex(r => r.SponsorId);
    }
}
