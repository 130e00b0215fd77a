using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Tracking.Notices;

/// <summary>
/// Whose people are told. All but a named organisation are found when it is read, for the fact that says who they are may come later.
/// </summary>
internal enum Audience { Organisation, Sponsor, Lead, Site, Sites, Alliance }

/// <summary>
/// That something happened or is due, told to the people who have one of the roles in one audience: one row, however many hospitals it
/// reaches. Its words are made when it is shown or sent, from a code and what stands in its place holders; they name no person. Never changed.
/// </summary>
internal sealed class Notice
{
    public required Guid Id { get; init; }

    /// <summary>The case it is about; absent for what is about an organisation's own settings.</summary>
    public Guid? TrialId { get; init; }
    public Guid? SiteId { get; init; }
    public required Audience Audience { get; init; }

    /// <summary>Set for <see cref="Audience.Organisation"/> only.</summary>
    public Guid? OrganisationId { get; init; }
    public required NoticeRoles Roles { get; init; }

    /// <summary>One of <see cref="NoticeTexts"/>.</summary>
    public required string Code { get; init; }
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Stops, holds, SUSARs and limits passed by two working days or more: mailed at once instead of once a day.</summary>
    public required bool IsUrgent { get; init; }

    /// <summary>When it was written here (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>That a person has read a notice.</summary>
internal sealed class NoticeRead
{
    public required Guid PersonId { get; init; }
    public required Guid NoticeId { get; init; }
}

/// <summary>Up to which notice a person has read all.</summary>
internal sealed class NoticeReader
{
    public required Guid Id { get; init; }
    public required Guid Until { get; set; }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Audience).HasConversion<string>().HasMaxLength(20);
        builder.Property(n => n.Code).HasMaxLength(60);
        builder.Property(n => n.Arguments).HasJson();
        builder.HasIndex(n => new { n.TrialId, n.Id });
        builder.HasIndex(n => new { n.OrganisationId, n.Id });
        builder.HasIndex(n => new { n.IsUrgent, n.At });
    }
}

internal sealed class NoticeReadConfiguration : IEntityTypeConfiguration<NoticeRead>
{
    public void Configure(EntityTypeBuilder<NoticeRead> builder)
    {
        builder.ToTable("NoticeReads");
        builder.HasKey(r => new { r.PersonId, r.NoticeId });
    }
}

internal sealed class NoticeReaderConfiguration : IEntityTypeConfiguration<NoticeReader>
{
    public void Configure(EntityTypeBuilder<NoticeReader> builder)
    {
        builder.ToTable("NoticeReaders");
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}
