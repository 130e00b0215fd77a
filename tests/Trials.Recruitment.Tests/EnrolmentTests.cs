using Trials.Contracts.Ethics.V1;
using Trials.Primitives;
using Trials.Recruitment.Participants;
using Trials.Recruitment.Sites;
using Trials.Recruitment.Stops;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Tests;

/// <summary>Every refusal of screening and enrolment, one by one (GCP-19, GCP-23, MR-38, MR-40, MR-46, MR-47, ALLOC-04, invariants 1, 8, 9, 12, 13).</summary>
public class EnrolmentTests
{
    private readonly OpenSite _open = new();

    [Fact]
    public void A_screened_person_takes_a_place_of_the_site_and_of_the_trial()
    {
        var participant = _open.Screen();
        Assert.Equal((1, 0), (_open.Site.Screening, _open.Site.Enrolled));

        _open.Enrol(participant);

        Assert.Equal(ParticipantStatus.Enrolled, participant.Status);
        Assert.Equal((0, 1, 1), (_open.Site.Screening, _open.Site.Enrolled, _open.Trial.Enrolled));
        Assert.Empty(_open.ClosedBecause());
    }

    public static TheoryData<string, string> Spoilt => new()
    {
        { "line cut", "recruitment.line_cut" },
        { "stop missing", "recruitment.line_cut" },
        { "withdrawal missing", "recruitment.line_cut" },
        { "suspended", "recruitment.trial_stopped" },
        { "terminated", "recruitment.trial_terminated" },
        { "withdrawn", "recruitment.trial_withdrawn" },
        { "held", "recruitment.site_held" },
        { "rescinded", "recruitment.site_rescinded" },
        { "declined anew", "recruitment.ethics_not_positive" },
        { "local conditions", "recruitment.ethics_not_positive" },
        { "lead refused", "recruitment.ethics_not_positive" },
        { "lead lapsed", "recruitment.approval_lapsed" },
        { "own lapsed", "recruitment.approval_lapsed" },
        { "deactivated", "recruitment.site_not_active" },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public void What_closes_the_site_refuses_screening_and_enrolment_and_is_listed_first(string spoilt, string code)
    {
        var participant = _open.Screen();
        Spoil(spoilt);

        ThenRefused(code, () => _open.Enrol(participant));
        ThenRefused(code, () => _open.Screen("S-002"));
        Assert.Equal(code, _open.ClosedBecause()[0]);
        Assert.Equal(ParticipantStatus.Screening, participant.Status);
        Assert.Equal(0, _open.Trial.Enrolled);
    }

    [Fact]
    public void A_trial_whose_acceptance_has_not_arrived_is_closed()
    {
        var shell = Trial.Shell(Guid.CreateVersion7());
        var site = Site.Shell(Guid.CreateVersion7(), shell.Id, Guid.CreateVersion7());
        Assert.Contains(Doors.ClosedToScreening(shell, site, _open.Lines, _open.Now), r => r.Problem == SiteProblems.NotAccepted);
    }

    [Fact]
    public void Without_a_single_word_on_stops_the_line_is_cut() =>
        Assert.Equal(SiteProblems.LineCut, Doors.ClosedToScreening(_open.Trial, _open.Site, new StopLines(null, null), _open.Now).First().Problem);

    [Fact]
    public void The_site_quota_and_the_trial_cap_hold_each_for_itself()
    {
        var smallSite = new OpenSite(places: 1);
        smallSite.Enrol(smallSite.Screen());
        ThenRefused("recruitment.site_full", () => smallSite.Enrol(smallSite.Screen("S-002")));

        var smallTrial = new OpenSite(places: 10, planned: 1);
        smallTrial.Enrol(smallTrial.Screen());
        ThenRefused("recruitment.trial_full", () => smallTrial.Enrol(smallTrial.Screen("S-002")));
    }

    [Fact, Trait("Rule", "ALLOC-04")]
    public void An_amendment_that_plans_fewer_closes_the_trial_and_one_that_plans_more_opens_it()
    {
        var open = new OpenSite(places: 10, planned: 10);
        open.Enrol(open.Screen());
        open.Trial.Hear(open.Facts.Amended(planned: 1));
        ThenRefused("recruitment.trial_full", () => open.Enrol(open.Screen("S-002")));
        open.Trial.Hear(open.Facts.Amended(planned: 2, revision: 2));
        open.Enrol(open.Screen("S-002"));
    }

    [Fact]
    public void A_place_once_taken_stays_used_after_withdrawal()
    {
        var open = new OpenSite(places: 1);
        var first = open.Screen();
        open.Enrol(first);
        first.Withdraw(open.Site, open.Now);
        ThenRefused("recruitment.site_full", () => open.Enrol(open.Screen("S-002")));
    }

    [Fact]
    public void Consent_must_be_of_the_version_this_site_adopted() =>
        ThenRefused("recruitment.consent_version_not_adopted", () => _open.Screen(consent: "2.0"));

    [Fact] // Invariant 9: the lead's new version is not usable before the site's own confirmation.
    public void A_version_only_the_lead_approved_is_not_usable_at_the_site()
    {
        _open.Hear(_open.Facts.Opinion(consent: "2.0", daysAgo: 1));
        ThenRefused("recruitment.consent_version_not_adopted", () => _open.Screen(consent: "2.0"));
        Assert.Equal(ParticipantStatus.Screening, _open.Screen(consent: "1.0").Status);
    }

    [Fact] // MR-40, REC-08.
    public void A_newer_adopted_version_must_be_signed_before_enrolment()
    {
        var participant = _open.Screen();
        _open.Site.Hear(Adoption.From(_open.Facts.Adopted(version: 7, consent: "2.0")));
        Assert.True(participant.MustConsentAgain("2.0"));
        ThenRefused("recruitment.consent_version_superseded", () => _open.Enrol(participant));

        participant.RenewConsent(_open.Trial, _open.Site, "2.0", OpenSite.Today, _open.Now);
        _open.Enrol(participant);
        Assert.Equal(ParticipantStatus.Enrolled, participant.Status);
    }

    [Fact] // GCP-19: nobody consents before the decision; REC-07.
    public void Consent_is_dated_between_the_approval_and_today()
    {
        ThenRefused("recruitment.consent_too_early", () => _open.Screen(on: new DateOnly(2026, 11, 12)));
        ThenRefused("recruitment.consent_in_future", () => _open.Screen(on: OpenSite.Today.AddDays(1)));
    }

    [Fact] // rules.md 14.11, GCP-19: the gates open with the site's first activation
    public void Nobody_consents_before_every_gate_was_open()
    {
        var late = new OpenSite(activeForDays: 2);

        ThenRefused("recruitment.consent_too_early", () => late.Screen(on: OpenSite.Today.AddDays(-3)));
        Assert.Equal(ParticipantStatus.Screening, late.Screen(on: OpenSite.Today.AddDays(-2)).Status);
    }

    [Fact]
    public void The_last_day_of_validity_counts_in_china()
    {
        _open.Site.Hear(Adoption.From(_open.Facts.Adopted(version: 7, validUntil: OpenSite.Today)));
        _open.Now = new DateTimeOffset(2026, 11, 23, 15, 59, 0, TimeSpan.Zero);
        _open.Line.Hear(0, _open.Now);
        _open.Withdrawals.Hear(0, _open.Now);
        Assert.Empty(_open.ClosedBecause());
        _open.Now = _open.Now.AddMinutes(1);
        Assert.Equal(["recruitment.approval_lapsed"], _open.ClosedBecause());
    }

    [Fact] // MR-47, invariant 8.
    public void A_local_hold_survives_the_lift_of_the_lead()
    {
        Spoil("held");
        Spoil("suspended");
        _open.Trial.Hear(new TrialStop(StopState.Reinstated, "", _open.Now, 6));
        Assert.Equal(["recruitment.site_held"], _open.ClosedBecause());
        _open.Site.Hear(new LocalHold(HoldState.Released, "", _open.Now, 6));
        Assert.Empty(_open.ClosedBecause());
    }

    [Fact]
    public void Only_a_newer_adoption_opens_a_rescinded_site()
    {
        Spoil("rescinded");
        _open.Site.Hear(new LocalHold(HoldState.Released, "late", _open.Now, 4));
        Assert.Contains("recruitment.site_rescinded", _open.ClosedBecause());
        _open.Site.Hear(Adoption.From(_open.Facts.Adopted(version: 8)));
        Assert.Empty(_open.ClosedBecause());
    }

    [Fact]
    public void A_person_who_left_screening_cannot_be_enrolled_failed_or_withdrawn_again()
    {
        var participant = _open.Screen();
        participant.Fail(_open.Site, "IN-03", _open.Now);
        Assert.Equal(0, _open.Site.Screening);
        ThenRefused("recruitment.not_in_screening", () => _open.Enrol(participant));
        ThenRefused("recruitment.not_in_screening", () => participant.Fail(_open.Site, "IN-04", _open.Now));
        ThenRefused("recruitment.participation_ended", () => participant.Withdraw(_open.Site, _open.Now));
        ThenRefused("recruitment.participation_ended", () => participant.RenewConsent(_open.Trial, _open.Site, "1.0", OpenSite.Today, _open.Now));
    }

    [Fact] // A stop protects people; it never hinders them from leaving.
    public void Failure_and_withdrawal_are_recorded_also_while_everything_is_stopped()
    {
        var (first, second) = (_open.Screen(), _open.Screen("S-002"));
        Spoil("terminated");
        first.Fail(_open.Site, "EX-01", _open.Now);
        second.Withdraw(_open.Site, _open.Now);
        Assert.Equal(0, _open.Site.Screening);
    }

    private void Spoil(string what)
    {
        var facts = _open.Facts;
        switch (what)
        {
            case "line cut": _open.Now = _open.Now.AddSeconds(61); break;
            case "stop missing": _open.Line.Hear(1, _open.Now); break;
            case "withdrawal missing": _open.Withdrawals.Hear(1, _open.Now); break;
            case "suspended": _open.Trial.Hear(new TrialStop(StopState.Suspended, "", _open.Now, 5)); break;
            case "terminated": _open.Trial.Hear(new TrialStop(StopState.Terminated, "", _open.Now, 5)); break;
            case "withdrawn": _open.Trial.Hear(new Withdrawal("", _open.Now)); break;
            case "held": _open.Site.Hear(new LocalHold(HoldState.Held, "", _open.Now, 5)); break;
            case "rescinded": _open.Site.Hear(new LocalHold(HoldState.Rescinded, "", _open.Now, 5)); break;
            case "declined anew": _open.Site.Hear(Adoption.From(facts.Adopted(7, isEffective: false, outcome: AdoptionOutcome.Declined))); break;
            case "local conditions": _open.Site.Hear(Adoption.From(facts.Adopted(7, isEffective: false))); break;
            case "lead refused": _open.Hear(facts.Opinion(Decision.Disapprove, isEffective: false, daysAgo: 1)); break;
            case "lead lapsed": _open.Hear(facts.Opinion(validUntil: OpenSite.Today.AddDays(-1), daysAgo: 1)); break;
            case "own lapsed": _open.Site.Hear(Adoption.From(facts.Adopted(7, validUntil: OpenSite.Today.AddDays(-1)))); break;
            case "deactivated": _open.Site.Deactivate(12); break;
            default: throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }
    }

    private static void ThenRefused(string code, Action deed) => Assert.Equal(code, Assert.Throws<RuleViolationException>(deed).Problem.Code);
}
