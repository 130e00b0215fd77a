using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Ethics.Standings;

internal enum StopKind { Suspension, Termination, Hold, Rescission }

/// <summary>A site a stop is about, and since when its gate is known to be closed; the machine's own acknowledgement.</summary>
internal sealed record StoppedSite(Guid SiteId, Guid OrganisationId, DateTimeOffset? GateClosedAt = null);

/// <summary>
/// One numbered stop and the sites it is about, as they were when it was issued: one row however many they are, so that writing it does not
/// slow the stop. It waits for nobody: each site's gate is told of as it closes (MR-47), each hospital's people acknowledge by
/// <see cref="StopReceipt"/>.
/// </summary>
internal sealed class IssuedStop : IVersioned
{
    private IssuedStop() { }

    public Guid Id { get; private init; }
    public long Number { get; private init; }
    public Guid TrialId { get; private init; }

    /// <summary>Absent when it stops the whole trial.</summary>
    public Guid? SiteId { get; private init; }
    public StopKind Kind { get; private init; }
    public string Reason { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public IReadOnlyList<StoppedSite> Sites { get; private set; } = [];
    public int Version { get; private set; }

    public static IssuedStop OfTrial(
        Guid id, long number, Guid trial, bool isFinal, string reason, DateTimeOffset now, IReadOnlyList<StoppedSite> sites) => new()
    {
        Id = id, Number = number, TrialId = trial, Kind = isFinal ? StopKind.Termination : StopKind.Suspension, Reason = reason, At = now,
        Sites = sites,
    };

    public static IssuedStop OfSite(
        Guid id, long number, Guid trial, Guid organisation, Guid site, bool rescind, string reason, DateTimeOffset now) => new()
    {
        Id = id, Number = number, TrialId = trial, SiteId = site, Kind = rescind ? StopKind.Rescission : StopKind.Hold, Reason = reason, At = now,
        Sites = [new StoppedSite(site, organisation)],
    };

    /// <summary>The gates of those sites are closed; a repeated word changes nothing.</summary>
    public void GatesClosed(IEnumerable<Guid> sites, DateTimeOffset at)
    {
        var closed = sites.ToHashSet();
        if (!Sites.Any(s => s.GateClosedAt is null && closed.Contains(s.SiteId))) return;
        Sites = [.. Sites.Select(s => s.GateClosedAt is null && closed.Contains(s.SiteId) ? s with { GateClosedAt = at } : s)];
    }
}

internal sealed class IssuedStopConfiguration : IEntityTypeConfiguration<IssuedStop>
{
    public void Configure(EntityTypeBuilder<IssuedStop> stop)
    {
        stop.ToTable("Stops");
        stop.Property(s => s.Id).ValueGeneratedNever();
        stop.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        stop.Property(s => s.Sites).HasJson();
        stop.HasIndex(s => s.Number).IsUnique();
        stop.HasIndex(s => s.TrialId);
    }
}
