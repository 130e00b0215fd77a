using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;

namespace Trials.Allocation.Tests;

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
    public StudyKind Kind { get; init; } = StudyKind.Registration;
    public Product Product { get; init; } = Product.Drug;
    public bool NeedsGenetics { get; init; }

    public ApplicationAccepted Accepted() => new()
    {
        AggregateId = TrialId, Version = 4, OccurredAt = Noon.AddDays(-30),
        TrialId = TrialId, Number = "T-2026-001", Title = "A trial", SponsorId = SponsorId, Kind = Kind, Product = Product,
        Phase = Phase.III, PlannedEnrolment = Planned, NeedsHumanGeneticResources = NeedsGenetics, RulePack = "pudong-2023@1",
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

    /// <summary>The first opinion, with a condition for each of those.</summary>
    public OpinionIssued Conditional(params ConditionBlocks[] blocks) => Opinion() with
    {
        Conditions = [.. blocks.Select((b, i) => new OpinionCondition(i + 1, null, "The contract names the insurer.", "The signed page.", null, b))],
    };

    public OpinionConditionMet Met(OpinionIssued opinion, int number = 1) => new()
    {
        AggregateId = opinion.OpinionId, Version = 1, OccurredAt = Noon, TrialId = TrialId, OpinionId = opinion.OpinionId, Number = number,
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

    public VersionsConfirmed Confirmed(DateOnly validUntil, int version = 1) => new()
    {
        AggregateId = Site, Version = version, OccurredAt = Noon, TrialId = TrialId, SiteId = Site, OrganisationId = Hospital,
        OpinionId = Guid.CreateVersion7(), Versions = Versions("2.0"), ValidUntil = validUntil,
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

    public SiteWithdrawn SiteLeft() => new()
    {
        AggregateId = TrialId, Version = 9, TrialId = TrialId, SiteId = Site, OrganisationId = Hospital, Number = 2, StopNumber = 1, Reason = "no patients",
    };

    public PlacesReturned Returned(int kept) => new()
    {
        AggregateId = Site, Version = 5, TrialId = TrialId, SiteId = Site, OrganisationId = Hospital, Kept = kept,
    };

    public SponsorStopped SponsorStopped(int notice = 1) => new()
    {
        AggregateId = TrialId, Version = 8 + notice, TrialId = TrialId, StopNumber = 1, Notice = notice, Kind = NoticeKind.Suspended, Reason = "supply",
    };

    public SponsorResumed SponsorResumed(int notice = 2) => new() { AggregateId = TrialId, Version = 8 + notice, TrialId = TrialId, Notice = notice };

    public ApplicationWithdrawn Withdrawn() => new() { AggregateId = TrialId, Version = 9, TrialId = TrialId, StopNumber = 1, Reason = "no money" };

    public static DossierDocument[] Versions(string consent) =>
    [
        new(Guid.CreateVersion7(), "PROTOCOL", "3.0", new DateOnly(2026, 9, 1), "zh", new string('a', 64), "protocol.pdf"),
        new(Guid.CreateVersion7(), "ICF", consent, new DateOnly(2026, 9, 1), "zh", new string('b', 64), "icf.pdf"),
    ];
}
