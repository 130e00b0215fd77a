using Trials.Primitives;

namespace Trials.Contracts.Registration.V1;

/// <summary>What a change after acceptance is (MR-40 to MR-43).</summary>
public enum AmendmentKind { Substantial, Minor, SiteOnly, Administrative, UrgentSafety }

/// <summary>A fact that an amendment may change beside documents. Everything else that changes is in a document.</summary>
public enum StudyField
{
    Title, PlannedEnrolment, EnrolmentType, StartDate, PrimaryCompletionDate, CompletionDate, RecruitmentStatus, PublicContact,

    /// <summary>Of one site outside the alliance; what a site inside does is known without being told.</summary>
    SiteStatus,
}

/// <summary>The sponsor filed what an opinion asked for (修改后批准, 修改后再审): the dossier as it stands with the modified documents.</summary>
public sealed record ModificationFiled : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>The opinion that asked for it.</summary>
    public required Guid OpinionId { get; init; }

    /// <summary>1 at the first filing for this trial, one more at each later one.</summary>
    public required int Number { get; init; }
    public required string Explanation { get; init; }

    /// <summary>Every document of the dossier at its newest version.</summary>
    public required IReadOnlyList<DossierDocument> Documents { get; init; }
}

/// <summary>The sponsor filed a change to an accepted study (ETH-23): nothing of it may be used before it is approved and confirmed.</summary>
public sealed record AmendmentFiled : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid AmendmentId { get; init; }
    public required int Number { get; init; }
    public required AmendmentKind Kind { get; init; }
    public required string Summary { get; init; }

    /// <summary>The one site a site-only change concerns; null when it concerns the whole study.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>The new versions; what they replace is the earlier document with the same code and language.</summary>
    public required IReadOnlyList<DossierDocument> Documents { get; init; }

    /// <summary>Which facts it changes; what they become is read in Registration.</summary>
    public IReadOnlyList<StudyField> Fields { get; init; } = [];

    /// <summary>When an urgent safety measure was taken, before anybody reviewed it (MR-43, GCP-20).</summary>
    public DateTimeOffset? ImplementedAt { get; init; }
}

/// <summary>An approved amendment changed what other services keep of a study; told with its present values, and the greatest revision holds.</summary>
public sealed record StudyFactsChanged : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>How many amendments have changed the study's facts so far; what was accepted is revision 0.</summary>
    public required int Revision { get; init; }
    public required string Title { get; init; }

    /// <summary>Participants planned at all sites together (ALLOC-04).</summary>
    public required int PlannedEnrolment { get; init; }
}

/// <summary>The sponsor added a hospital's site to an accepted study (MR-39): it gets the current approved versions, not the first package.</summary>
public sealed record SiteAdded : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required AcceptedSite Site { get; init; }
}

/// <summary>The sponsor filed its yearly report on the whole study, all sites together (MR-45): figures and documents, nobody is named.</summary>
public sealed record ContinuingReportFiled : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid ReportId { get; init; }
    public required int Number { get; init; }
    public required DateOnly PeriodFrom { get; init; }
    public required DateOnly PeriodTo { get; init; }
    public required int Enrolled { get; init; }
    public required int Withdrawn { get; init; }
    public required int SeriousEvents { get; init; }
    public required int Deviations { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<DossierDocument> Documents { get; init; }
}

/// <summary>
/// The sponsor took one hospital's site out of an accepted study: at that site it works as a stop. Its adoption stays as it was decided.
/// </summary>
public sealed record SiteWithdrawn : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>The site's number within the trial.</summary>
    public required int Number { get; init; }

    /// <summary>On the line of withdrawals: a listener that misses one knows.</summary>
    public required long StopNumber { get; init; }
    public required string Reason { get; init; }
}

/// <summary>What the sponsor tells of the course of its study.</summary>
public enum NoticeKind { Suspended, Resumed, RecruitmentEnded, Completed, Terminated }

/// <summary>The sponsor itself stopped enrolment at every site, for a time or for good. A committee's stop is another matter.</summary>
public sealed record SponsorStopped : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>On the line of withdrawals: a listener that misses one knows.</summary>
    public required long StopNumber { get; init; }

    /// <summary>The notice's number within the trial; the greatest stands.</summary>
    public required int Notice { get; init; }

    /// <summary>Any kind but Resumed; only a suspension can be lifted.</summary>
    public required NoticeKind Kind { get; init; }
    public required string Reason { get; init; }
}

/// <summary>The sponsor lifted its own suspension; the lead committee's and a site's own stay (MR-47).</summary>
public sealed record SponsorResumed : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>The notice's number within the trial; the greatest stands.</summary>
    public required int Notice { get; init; }
}
