using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Recruitment.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;

namespace Trials.Tracking.Tests;

/// <summary>
/// One trial of a lead and two participating hospitals from submission to its last participant, an hour between two facts.
/// </summary>
internal sealed class TrialFacts
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly List<DomainEvent> _facts = [];
    private readonly Dictionary<Guid, int> _versions = [];

    public Guid TrialId { get; } = New();
    public Guid SponsorId { get; } = New();
    public Guid LeadSite { get; } = New();
    public Guid SiteA { get; } = New();
    public Guid SiteB { get; } = New();
    public Guid LeadHospital { get; } = New();
    public Guid HospitalA { get; } = New();
    public Guid HospitalB { get; } = New();
    public Guid Chair { get; } = New();
    public Guid Review { get; } = New();
    public IReadOnlyList<DomainEvent> All => _facts;

    /// <summary>When the fact of this number happened, the first being 0.</summary>
    public static DateTimeOffset At(int number) => Start.AddHours(number);

    public static TrialFacts WholeTrial()
    {
        var t = new TrialFacts();
        t.Submit(1);                                                                     // 0
        t.Add(t.TrialId, new ApplicationReturned { TrialId = t.TrialId, SponsorId = t.SponsorId, Deficiencies = 2 });
        t.Submit(2);                                                                     // 2
        t.Accept();                                                                      // 3
        t.Add(t.Review, new QuestionRaised { TrialId = t.TrialId, FromOrganisationId = t.HospitalA, Number = 1 });
        t.Add(t.Review, new QuestionAnswered { TrialId = t.TrialId, Number = 1 });
        t.Add(t.Review, new VoteClosed { TrialId = t.TrialId, OrganisationId = t.LeadHospital });      // 6
        t.Opine(Decision.ReReviewAfterModification);                                     // 7
        t.Add(t.Review, new VoteClosed { TrialId = t.TrialId, OrganisationId = t.LeadHospital });      // 8
        t.Opine(Decision.Approve);                                                       // 9
        t.Decide(t.SiteA, t.HospitalA, AdoptionOutcome.Adopted);                         // 10
        t.Add(t.SiteB, new AdoptionSentToFullBoard { TrialId = t.TrialId, SiteId = t.SiteB, OrganisationId = t.HospitalB,
            DueOn = new(2026, 12, 1) });
        t.Decide(t.SiteB, t.HospitalB, AdoptionOutcome.ApprovedByFullBoard);             // 12
        t.Finish(Track.ProjectApproval, t.LeadSite, t.LeadHospital);                     // 13
        t.Finish(Track.ProjectApproval, t.SiteA, t.HospitalA);
        t.Finish(Track.Contract, t.SiteA, t.HospitalA);
        t.Finish(Track.Insurance);
        t.Finish(Track.Registration);                                                    // 17
        t.Add(t.SiteA, new PlacesOffered { TrialId = t.TrialId, SiteId = t.SiteA, OrganisationId = t.HospitalA, Places = 2,
            AnswerBy = new(2026, 12, 1) });
        t.Add(t.SiteA, new PlacesAccepted { TrialId = t.TrialId, SiteId = t.SiteA, OrganisationId = t.HospitalA, Places = 2 });
        t.Finish(Track.Initiation, t.SiteA, t.HospitalA);                                // 20
        t.Add(t.SiteA, new SiteActivated { TrialId = t.TrialId, SiteId = t.SiteA, OrganisationId = t.HospitalA, Places = 2 });
        t.Screen();                                                                      // 22
        t.Screen();
        t.Enrol(1);                                                                      // 24
        t.Add(t.SiteA, new SiteHeld { TrialId = t.TrialId, SiteId = t.SiteA, OrganisationId = t.HospitalA, StopNumber = 1,
            IsRescinded = false, Reason = "r" });
        t.Add(t.SiteA, new SiteReleased { TrialId = t.TrialId, SiteId = t.SiteA, OrganisationId = t.HospitalA, Reason = "r" });
        t.Enrol(2);                                                                      // 27
        t.Add(t.Review, new TrialStopped { TrialId = t.TrialId, StopNumber = 2, IsFinal = false, Reason = "r" });
        t.Add(t.Review, new TrialReinstated { TrialId = t.TrialId, Reason = "r" });      // 29
        return t;
    }

    private void Submit(int round) => Add(TrialId, new ApplicationSubmitted
    {
        TrialId = TrialId, Number = "2026-001", Title = $"Trial, round {round}", SponsorId = SponsorId, Sites = 2 + round,
            RulePack = "pudong-2023@1", Round = round,
    });

    private void Accept() => Add(TrialId, new ApplicationAccepted
    {
        TrialId = TrialId, Number = "2026-001", Title = "Trial", SponsorId = SponsorId, Kind = StudyKind.Registration,
            Product = Product.Drug, Phase = Phase.III,
        PlannedEnrolment = 2, NeedsHumanGeneticResources = false, RulePack = "pudong-2023@1", AcceptedOn = new(2026, 11, 2), Documents = [],
        Sites =
        [
            new(LeadSite, 1, "牵头", LeadHospital, SiteRole.Lead), new(SiteA, 2, "甲", HospitalA, SiteRole.Participating),
            new(SiteB, 3, "乙", HospitalB, SiteRole.Participating),
        ],
    });

    private void Opine(Decision decision) => Add(Review, new OpinionIssued
    {
        TrialId = TrialId, OpinionId = New(), Number = "EC-1", LeadOrganisationId = LeadHospital, Decision = decision,
            IsEffective = decision is Decision.Approve,
        Conditions = [], Versions = [], ValidUntil = new(2027, 11, 1), AdoptionDueOn = new(2026, 11, 20),
    });

    private void Decide(Guid site, Guid hospital, AdoptionOutcome outcome) => Add(site, new AdoptionDecided
    {
        TrialId = TrialId, SiteId = site, OrganisationId = hospital, OpinionId = New(), Outcome = outcome, IsEffective = true,
            Versions = [],
    });

    private void Finish(Track track, Guid? site = null, Guid? hospital = null) =>
        Add(site ?? TrialId, new TrackFinished { TrialId = TrialId, SiteId = site, OrganisationId = hospital, Track = track,
            DoneOn = new(2026, 11, 2) });

    private void Screen() => Add(New(),
        new ParticipantScreened { TrialId = TrialId, SiteId = SiteA, OrganisationId = HospitalA, ConsentVersion = "2.0" });

    private void Enrol(int count) => Add(New(), new ParticipantEnrolled
    {
        TrialId = TrialId, SiteId = SiteA, OrganisationId = HospitalA, EnrolledAtSite = count, EnrolledInTrial = count,
    });

    private void Add(Guid aggregate, DomainEvent fact)
    {
        var version = _versions[aggregate] = _versions.GetValueOrDefault(aggregate) + 1;
        var at = At(_facts.Count);
        _facts.Add(fact with { AggregateId = aggregate, Version = version, OccurredAt = at, RecordedAt = at,
            By = new Actor(Chair, LeadHospital, Roles.EthicsChair) });
    }

    private static Guid New() => Guid.CreateVersion7();
}
