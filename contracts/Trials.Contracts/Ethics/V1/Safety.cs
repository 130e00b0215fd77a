using Trials.Primitives;

namespace Trials.Contracts.Ethics.V1;

/// <summary>
/// What is reported: a serious adverse event, a deviation from the protocol, a suspected unexpected serious adverse reaction, or the yearly
/// safety update on a drug (DSUR).
/// </summary>
public enum SafetyReportKind { SeriousAdverseEvent, Deviation, Susar, DevelopmentUpdate }

/// <summary>How grave it is; it decides the days (SAF-03, SAF-04, SAF-11, SAF-12).</summary>
public enum Seriousness { Other, LifeThreatening, Fatal }

/// <summary>A safety report, or a follow-up to one, was filed (SAF-01 to SAF-15). Nobody is named, not even by code.</summary>
public sealed record SafetyReportFiled : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid ReportId { get; init; }
    public required int Number { get; init; }

    /// <summary>The site it happened at; absent for a sponsor's report on the whole trial.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>Who filed it.</summary>
    public required Guid OrganisationId { get; init; }
    public required SafetyReportKind Kind { get; init; }
    public required Seriousness Seriousness { get; init; }

    /// <summary>0 for the first report, then 1, 2, 3 …</summary>
    public required int FollowUp { get; init; }
    public required bool IsLate { get; init; }
}

/// <summary>A committee has received a safety report.</summary>
public sealed record SafetyReportAcknowledged : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid ReportId { get; init; }
    public Guid? SiteId { get; init; }

    /// <summary>The committee's hospital.</summary>
    public required Guid OrganisationId { get; init; }
    public required bool IsLate { get; init; }
}
