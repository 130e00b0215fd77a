using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Primitives;

namespace Trials.Ethics.Standings;

/// <summary>
/// A hospital's people took note of a stop at their site (SAF-15): once for each stop and site, by the committee or the investigator,
/// whoever was first.
/// </summary>
internal sealed class StopReceipt : IVersioned
{
    private StopReceipt() { }

    public Guid Id { get; private init; }
    public long StopNumber { get; private init; }
    public Guid SiteId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public Guid AcknowledgedBy { get; private init; }
    public DateTimeOffset AcknowledgedAt { get; private init; }
    public int Version { get; private set; }

    public static StopReceipt Of(long number, StoppedSite site, Guid by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), StopNumber = number, SiteId = site.SiteId, OrganisationId = site.OrganisationId, AcknowledgedBy = by,
        AcknowledgedAt = now,
    };
}

internal sealed class StopReceiptConfiguration : IEntityTypeConfiguration<StopReceipt>
{
    public void Configure(EntityTypeBuilder<StopReceipt> receipt)
    {
        receipt.ToTable("StopReceipts");
        receipt.Property(r => r.Id).ValueGeneratedNever();
        receipt.HasIndex(r => new { r.StopNumber, r.SiteId }).IsUnique();
    }
}
