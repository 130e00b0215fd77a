using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;

namespace Trials.Tracking.Tests;

/// <summary>
/// A history drawn by a seed: facts of every kind that begins or ends a waiting, at any times, some before what they follow, some twice, some
/// without what should have come before. Half of them keep to the usual course, so that cases grow old and change hands.
/// </summary>
internal sealed class RandomHistory
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random;
    private readonly List<DomainEvent> _facts = [];
    private readonly Guid _trial, _sponsor, _review, _opinion, _report, _amendment;
    private readonly AcceptedSite[] _sites;
    private DateTimeOffset _at = Start;

    private RandomHistory(int seed)
    {
        _random = new Random(seed);
        (_trial, _sponsor, _review, _opinion, _report, _amendment) = (Id(), Id(), Id(), Id(), Id(), Id());
        _sites = [.. Enumerable.Range(1, 1 + _random.Next(4)).Select(n =>
            new AcceptedSite(Id(), n, $"H{n}", Id(), n == 1 ? SiteRole.Lead : SiteRole.Participating))];
    }

    public static (Guid Trial, IReadOnlyList<DomainEvent> Facts, DateOnly Today) Draw(int seed)
    {
        var history = new RandomHistory(seed);
        var ordered = history._random.Next(2) == 0;
        for (var step = history._random.Next(5, 60); step > 0; step--)
        {
            history._at = ordered ? history._at.AddMinutes(history._random.Next(0, 9000)) : Start.AddMinutes(history._random.Next(0, 500_000));
            history.Step(ordered ? history._facts.Count : history._random.Next(40));
        }
        return (history._trial, history._facts, new DateOnly(2027, 1, 4).AddDays(history._random.Next(-300, 60)));
    }

    // The first steps of the usual course in their order, then anything.
    private void Step(int step)
    {
        switch (step)
        {
            case 0: Submit(); break;
            case 1: Add(_trial, new ApplicationReturned { TrialId = _trial, SponsorId = _sponsor, Deficiencies = 1 }); break;
            case 2: Submit(); break;
            case 3: Accept(); break;
            case 4: Add(_review, new ReviewersAssigned { TrialId = _trial, OrganisationId = _sites[0].OrganisationId, Reviewers = 2 }); break;
            case 5 when _random.Next(2) == 0: Opine(ReviewType.Initial, Decision.Approve, true); break;
            default: Anything(_sites[_random.Next(_sites.Length)]); break;
        }
    }

    private void Anything(AcceptedSite site)
    {
        var (id, org) = (site.SiteId, site.OrganisationId);
        switch (_random.Next(34))
        {
            case 0: Add(_review, new QuestionRaised { TrialId = _trial, FromOrganisationId = org, Number = _random.Next(3) }); break;
            case 1: Add(_review, new QuestionAnswered { TrialId = _trial, Number = _random.Next(3) }); break;
            case 2: Add(_review, new MeetingScheduled { TrialId = _trial, OrganisationId = org, At = _at }); break;
            case 3: Add(_review, new VoteClosed { TrialId = _trial, OrganisationId = org }); break;
            case 4: Opine(ReviewType.Initial, (Decision)_random.Next(7), _random.Next(2) == 0); break;
            case 5: Opine(ReviewType.Amendment, Decision.Approve, true); break;
            case 6: Add(_report, new ModificationFiled { TrialId = _trial, OpinionId = _opinion, Number = 1, Explanation = "e", Documents = [] }); break;
            case 7: Add(_review, new ModificationJudged { TrialId = _trial, OrganisationId = org, IsVerified = _random.Next(2) == 0 }); break;
            case 8: Add(id, new AdoptionReviewersNamed { TrialId = _trial, SiteId = id, OrganisationId = org, Reviewers = 2 }); break;
            case 9: Add(id, new AdoptionInformationRequested { TrialId = _trial, SiteId = id, OrganisationId = org, Number = _random.Next(3), From = (InformationSource)_random.Next(2) }); break;
            case 10: Add(id, new AdoptionInformationAnswered { TrialId = _trial, SiteId = id, OrganisationId = org, Number = _random.Next(3), DueOn = new(2026, 3, 1) }); break;
            case 11: Add(id, new AdoptionSentToFullBoard { TrialId = _trial, SiteId = id, OrganisationId = org, DueOn = new(2026, 3, 1) }); break;
            case 12 or 13: Decide(site); break;
            case 14: Add(id, new LocalConditionsMet { TrialId = _trial, SiteId = id, OrganisationId = org }); break;
            case 15: Add(id, new AdoptionReported { TrialId = _trial, SiteId = id, OrganisationId = org }); break;
            case 16: Add(_amendment, new AmendmentFiled { TrialId = _trial, AmendmentId = _amendment, Number = 1, Kind = (AmendmentKind)_random.Next(5), Summary = "s", Documents = [] }); break;
            case 17: Add(_report, new ReviewOpened { TrialId = _trial, OrganisationId = org, Type = (ReviewType)_random.Next(8), Mode = (ReviewMode)_random.Next(4), SubjectId = _amendment }); break;
            case 18: Add(_report, new ConfirmationAsked { TrialId = _trial, SiteId = id, OrganisationId = org, SubjectId = _opinion, Type = ReviewType.Amendment, DueOn = new(2026, 3, 1) }); break;
            case 19: Add(id, new VersionsConfirmed { TrialId = _trial, SiteId = id, OrganisationId = org, OpinionId = _opinion, Versions = [], ValidUntil = new(2027, 1, 1) }); break;
            case 20: Add(_report, new SafetyReportFiled { TrialId = _trial, ReportId = _report, Number = 1, SiteId = _random.Next(2) == 0 ? id : null, OrganisationId = org,
                Kind = SafetyReportKind.Susar, Seriousness = Seriousness.Fatal, FollowUp = _random.Next(2), IsLate = false }); break;
            case 21: Add(_report, new SafetyReportAcknowledged { TrialId = _trial, ReportId = _report, OrganisationId = org, IsLate = false }); break;
            case 22: Add(_trial, new TrialStopped { TrialId = _trial, StopNumber = _random.Next(1, 4), IsFinal = _random.Next(9) == 0, Reason = "r" }); break;
            case 23: Add(id, new StopAcknowledged { TrialId = _trial, SiteId = id, OrganisationId = org, StopNumber = _random.Next(1, 4) }); break;
            case 24 or 25: Add(id, new TrackFinished { TrialId = _trial, SiteId = id, OrganisationId = org, Track = (Track)_random.Next(9), DoneOn = new(2026, 3, 1) }); break;
            case 26: Add(_trial, new TrackReopened { TrialId = _trial, SiteId = _random.Next(2) == 0 ? id : null, Track = (Track)_random.Next(9), Reason = "r" }); break;
            case 27: Add(id, new PlacesOffered { TrialId = _trial, SiteId = id, OrganisationId = org, Places = 3, AnswerBy = DateOnly.FromDateTime(_at.Date).AddDays(7) }); break;
            case 28: Add(id, new PlacesDeclined { TrialId = _trial, SiteId = id, OrganisationId = org, Reason = "r" }); break;
            case 29: Add(id, new SiteActivated { TrialId = _trial, SiteId = id, OrganisationId = org, Places = 3 }); break;
            case 30: Add(id, new SiteDeactivated { TrialId = _trial, SiteId = id, OrganisationId = org, ClosedGates = [] }); break;
            case 31: Add(_report, new LeadReassessmentOpened { TrialId = _trial, OrganisationId = org, Cause = ReassessmentCause.LocalSuspension, DueOn = new(2026, 3, 1) }); break;
            case 32: Add(_opinion, new LeadChanged { TrialId = _trial, OpinionId = _opinion, FromOrganisationId = _sites[0].OrganisationId, OrganisationId = org, SiteId = id }); break;
            default: Rare(site); break;
        }
    }

    private void Rare(AcceptedSite site)
    {
        switch (_random.Next(5))
        {
            case 0: Add(_trial, new SiteWithdrawn { TrialId = _trial, SiteId = site.SiteId, OrganisationId = site.OrganisationId, Number = site.Number, StopNumber = 1, Reason = "r" }); break;
            case 1: Add(site.SiteId, new SiteCompleted { TrialId = _trial, SiteId = site.SiteId, OrganisationId = site.OrganisationId }); break;
            case 2: Add(_trial, new SiteAdded { TrialId = _trial, Site = new AcceptedSite(Id(), 9, "H9", Id(), SiteRole.Participating) }); break;
            case 3: Add(_trial, new ApplicationWithdrawn { TrialId = _trial, StopNumber = 1, Reason = "r" }); break;
            default: Add(_trial, new SponsorStopped { TrialId = _trial, StopNumber = 1, Notice = 1, Kind = (NoticeKind)_random.Next(5), Reason = "r" }); break;
        }
    }

    private void Submit() => Add(_trial, new ApplicationSubmitted { TrialId = _trial, Number = "N", Title = "T", SponsorId = _sponsor, Sites = _sites.Length, RulePack = "pudong-2023@1", Round = 1 });

    private void Accept() => Add(_trial, new ApplicationAccepted
    {
        TrialId = _trial, Number = "N", Title = "T", SponsorId = _sponsor, Kind = StudyKind.Registration, Product = (Product)_random.Next(7), Phase = Phase.III, PlannedEnrolment = 9,
        NeedsHumanGeneticResources = _random.Next(2) == 0, RulePack = _random.Next(2) == 0 ? "pudong-2023@1" : "conservative-2023@1", AcceptedOn = DateOnly.FromDateTime(_at.AddHours(8).Date),
        Documents = [], Sites = _sites,
    });

    private void Opine(ReviewType type, Decision decision, bool isEffective) => Add(_opinion, new OpinionIssued
    {
        TrialId = _trial, OpinionId = _opinion, Number = "O", LeadOrganisationId = _sites[0].OrganisationId, Type = type, SubjectId = type is ReviewType.Initial ? null : _amendment,
        Decision = decision, IsEffective = isEffective, Conditions = [new(1, null, "w", "e", new(2026, 6, 1), (ConditionBlocks)_random.Next(3))], Versions = [],
        ValidUntil = new(2027, 1, 1), AdoptionDueOn = new(2026, 3, 1),
    });

    private void Decide(AcceptedSite site) => Add(site.SiteId, new AdoptionDecided
    {
        TrialId = _trial, SiteId = site.SiteId, OrganisationId = site.OrganisationId, OpinionId = _opinion, Outcome = (AdoptionOutcome)_random.Next(4), IsEffective = _random.Next(3) > 0, Versions = [],
    });

    private void Add(Guid aggregate, DomainEvent fact) =>
        _facts.Add(fact with { AggregateId = aggregate, Version = _facts.Count + 1, OccurredAt = _at, RecordedAt = _at });

    private Guid Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
