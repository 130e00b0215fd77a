using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Recruitment.Tests;

/// <summary>What other services say of one trial with a lead and a participating hospital.</summary>
internal sealed class Facts
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    public Guid TrialId { get; } = Guid.CreateVersion7();
    public Guid SponsorId { get; } = Guid.CreateVersion7();
    public Guid LeadSite { get; } = Guid.CreateVersion7();
    public Guid LeadHospital { get; } = Guid.CreateVersion7();
    public Guid Site { get; } = Guid.CreateVersion7();
    public Guid Hospital { get; } = Guid.CreateVersion7();
    public int Planned { get; init; } = 30;

    public ApplicationAccepted Accepted() => new()
    {
        AggregateId = TrialId, Version = 4, OccurredAt = Noon.AddDays(-30),
        TrialId = TrialId, Number = "T-2026-001", Title = "A trial", SponsorId = SponsorId, Kind = StudyKind.Registration, Product = Product.Drug,
        Phase = Phase.III, PlannedEnrolment = Planned, NeedsHumanGeneticResources = false, RulePack = "pudong-2023@1",
        AcceptedOn = new DateOnly(2026, 10, 24), Documents = [],
        Sites =
        [
            new AcceptedSite(LeadSite, 1, "Lead hospital", LeadHospital, SiteRole.Lead),
            new AcceptedSite(Site, 2, "Second hospital", Hospital, SiteRole.Participating),
        ],
    };

    public StudyFactsChanged Amended(int planned, int revision = 1) => new()
    {
        AggregateId = TrialId, Version = revision, OccurredAt = Noon, TrialId = TrialId, Revision = revision, Title = "A better title",
        PlannedEnrolment = planned,
    };

    public OpinionIssued Opinion(
        Decision decision = Decision.Approve, bool isEffective = true, string consent = "1.0", DateOnly? validUntil = null, int daysAgo = 20) => new()
    {
        AggregateId = Guid.CreateVersion7(), Version = 1, OccurredAt = Noon.AddDays(-daysAgo),
        TrialId = TrialId, OpinionId = Guid.CreateVersion7(), Number = "E-1", LeadOrganisationId = LeadHospital, Decision = decision,
        IsEffective = isEffective, Conditions = [], Versions = Versions(consent), ValidUntil = validUntil ?? new DateOnly(2027, 11, 1),
        AdoptionDueOn = new DateOnly(2026, 11, 10),
    };

    public AdoptionDecided Adopted(
        int version = 2, bool isEffective = true, string consent = "1.0", DateOnly? validUntil = null, AdoptionOutcome outcome = AdoptionOutcome.Adopted) => new()
    {
        AggregateId = Site, Version = version, OccurredAt = Noon.AddDays(-10),
        TrialId = TrialId, SiteId = Site, OrganisationId = Hospital, OpinionId = Guid.CreateVersion7(), Outcome = outcome,
        IsEffective = isEffective, Versions = Versions(consent), ValidUntil = validUntil,
    };

    public LocalConditionsMet ConditionsMet(int version) => new()
    {
        AggregateId = Site, Version = version, OccurredAt = Noon.AddDays(-8), TrialId = TrialId, SiteId = Site, OrganisationId = Hospital,
    };

    public VersionsConfirmed Confirmed(string consent, int version = 1, DateOnly? validUntil = null, int daysAgo = 0) => new()
    {
        AggregateId = Site, Version = version, OccurredAt = Noon.AddDays(-daysAgo), TrialId = TrialId, SiteId = Site, OrganisationId = Hospital,
        OpinionId = Guid.CreateVersion7(), Versions = Versions(consent), ValidUntil = validUntil ?? new DateOnly(2027, 11, 1),
    };

    public VersionsConfirmed ConfirmedByLead(string consent) =>
        Confirmed(consent) with { AggregateId = LeadSite, SiteId = LeadSite, OrganisationId = LeadHospital };

    public SiteActivated Activated(int places = 10, int version = 9) => new()
    {
        AggregateId = Site, Version = version, OccurredAt = Noon.AddDays(-5), TrialId = TrialId, SiteId = Site, OrganisationId = Hospital, Places = places,
    };

    public SiteActivated LeadActivated(int places = 10) => Activated(places) with { AggregateId = LeadSite, SiteId = LeadSite, OrganisationId = LeadHospital };

    public SiteDeactivated Deactivated(int version) => new()
    {
        AggregateId = Site, Version = version, TrialId = TrialId, SiteId = Site, OrganisationId = Hospital, ClosedGates = ["Contract"],
    };

    public TrialStopped Stopped(long number = 1, int version = 5, bool isFinal = false) => new()
    {
        AggregateId = TrialId, Version = version, OccurredAt = Noon.AddDays(-1), TrialId = TrialId, StopNumber = number, IsFinal = isFinal, Reason = "harm",
    };

    public TrialReinstated Reinstated(int version = 6) => new()
    {
        AggregateId = TrialId, Version = version, OccurredAt = Noon, TrialId = TrialId, Reason = "cleared",
    };

    public SiteHeld Held(long number = 1, int version = 5, bool isRescinded = false) => new()
    {
        AggregateId = Site, Version = version, TrialId = TrialId, SiteId = Site, OrganisationId = Hospital, StopNumber = number,
        IsRescinded = isRescinded, Reason = "local",
    };

    public SiteReleased Released(int version = 6) => new()
    {
        AggregateId = Site, Version = version, TrialId = TrialId, SiteId = Site, OrganisationId = Hospital, Reason = "over",
    };

    public ApplicationWithdrawn Withdrawn() => new() { AggregateId = TrialId, Version = 9, TrialId = TrialId, StopNumber = 1, Reason = "no money" };

    public SiteWithdrawn SiteLeft(long number = 1) => new()
    {
        AggregateId = TrialId, Version = 9, TrialId = TrialId, SiteId = Site, OrganisationId = Hospital, Number = 2, StopNumber = number, Reason = "no patients",
    };

    public SponsorStopped SponsorStopped(NoticeKind kind = NoticeKind.Suspended, long number = 1, int notice = 1) => new()
    {
        AggregateId = TrialId, Version = 8 + notice, TrialId = TrialId, StopNumber = number, Notice = notice, Kind = kind, Reason = "supply",
    };

    public SponsorResumed SponsorResumed(int notice = 2) => new() { AggregateId = TrialId, Version = 8 + notice, TrialId = TrialId, Notice = notice };

    public static WithdrawalWatermark Withdrawals(DateTimeOffset at, long last = 0) => new() { LastStopNumber = last, At = at };

    public static StopWatermark Watermark(DateTimeOffset at, long last = 0) => new() { LastStopNumber = last, At = at };

    public static DossierDocument[] Versions(string consent) =>
    [
        new(Guid.CreateVersion7(), "PROTOCOL", "3.0", new DateOnly(2026, 9, 1), "zh", new string('a', 64), "protocol.pdf"),
        new(Guid.CreateVersion7(), "ICF", consent, new DateOnly(2026, 9, 1), "zh", new string('b', 64), "icf.pdf"),
    ];
}
