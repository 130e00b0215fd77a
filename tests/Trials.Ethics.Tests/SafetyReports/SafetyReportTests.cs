using Trials.Contracts.Ethics.V1;
using Trials.Ethics.SafetyReports;
using Trials.Rules;

namespace Trials.Ethics.Tests.SafetyReports;

public class SafetyReportTests
{
    // A Friday at ten in Shanghai, before the National Day rest of 2026: the limits fall on rest days and stay there.
    private static readonly DateTimeOffset Known = new(2026, 9, 25, 2, 0, 0, TimeSpan.Zero);

    private static readonly SafetyRules Rules = RulePacks.Current.Safety;
    private static readonly Guid Sponsor = Guid.CreateVersion7();
    private static readonly Guid Lead = Guid.CreateVersion7();
    private static readonly Guid Site = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();

    [Theory, Trait("Rule", "SAF-03"), Trait("Rule", "SAF-04"), Trait("Rule", "SAF-05"), Trait("Rule", "CAL-06")]
    [InlineData(Seriousness.Fatal, "2026-10-02")]
    [InlineData(Seriousness.LifeThreatening, "2026-10-02")]
    [InlineData(Seriousness.Other, "2026-10-10")]
    public void A_susars_days_are_counted_from_the_first_knowledge_and_never_moved(Seriousness seriousness, string lastDay)
    {
        var report = Susar(seriousness);
        var regulator = report.Duties.Single(d => d is { Addressee: Addressee.Regulator, Kind: DutyKind.Report });
        var end = new DateTimeOffset(DateOnly.Parse(lastDay, null).AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        Assert.Equal(end, regulator.DueAt);
        Assert.False(regulator.IsLate(end));
        Assert.True(regulator.IsLate(end.AddSeconds(1)));
    }

    [Fact, Trait("Rule", "SAF-03")]
    public void A_grave_susar_is_followed_up_within_eight_further_days()
    {
        var report = Susar(Seriousness.Fatal);
        var followUp = report.Duties.Single(d => d.Kind is DutyKind.FollowUp);
        Assert.Equal(new DateTimeOffset(2026, 10, 11, 0, 0, 0, TimeSpan.FromHours(8)), followUp.DueAt);
        Assert.Null(followUp.ToldAt);
        report.Append("Autopsy", Known.AddDays(3), Rules, Sponsor, Known.AddDays(4));
        Assert.Equal(Known.AddDays(4), report.Duties.Single(d => d.Kind is DutyKind.FollowUp).ToldAt);
        Assert.DoesNotContain(Susar(Seriousness.Other).Duties, d => d.Kind is DutyKind.FollowUp);
    }

    [Fact, Trait("Rule", "SAF-03"), Trait("Rule", "SAF-04")]
    public void What_the_regulators_are_still_owed_is_known_by_its_last_day()
    {
        var report = Susar(Seriousness.Fatal);
        Assert.Equal((new DateOnly(2026, 10, 2), "SAF-03"), (report.NoticeDueOn, report.NoticeRule));
        report.RecordNotice(Known.AddDays(1), Known.AddDays(2));
        Assert.Equal((new DateOnly(2026, 10, 10), "SAF-03"), (report.NoticeDueOn, report.NoticeRule));
        report.Append("Autopsy", Known.AddDays(3), Rules, Sponsor, Known.AddDays(4));
        Assert.Equal((null, null), (report.NoticeDueOn, report.NoticeRule));
    }

    [Fact, Trait("Rule", "SAF-06")]
    public void A_susar_goes_to_every_committee_of_the_trial() =>
        Assert.Equal([Lead, Site, Other], Susar(Seriousness.Other).Duties.Where(d => d.Addressee is Addressee.Committee).Select(d => d.OrganisationId!.Value));

    [Theory, Trait("Rule", "SAF-01"), Trait("Rule", "SAF-02"), Trait("Rule", "ETH-26")]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void A_drug_event_reaches_the_sites_committee_and_the_sponsor_within_24_hours(int hours, bool isLate)
    {
        var report = Event(Relation.Related, filedAfter: hours);
        Assert.Equal([(Addressee.Committee, Site), (Addressee.Sponsor, Sponsor)], report.Duties.Select(d => (d.Addressee, d.OrganisationId!.Value)));
        Assert.All(report.Duties, d => Assert.Equal(Known.AddHours(24), d.DueAt));
        Assert.Equal(isLate, report.IsLate);
    }

    [Fact, Trait("Rule", "CAL-03"), Trait("Rule", "CAL-11"), Trait("Rule", "SAF-05")]
    public void Day_0_and_the_last_midnight_are_those_of_Shanghai()
    {
        var lateOnFridayInUtc = new DateTimeOffset(2026, 9, 25, 16, 30, 0, TimeSpan.Zero);
        Assert.Equal(new DateTimeOffset(2026, 9, 27, 0, 0, 0, TimeSpan.FromHours(8)), SafetyDuties.EndOfDay(lateOnFridayInUtc, 0));
        Assert.Equal(new DateTimeOffset(2026, 9, 26, 0, 0, 0, TimeSpan.FromHours(8)), SafetyDuties.EndOfDay(lateOnFridayInUtc.AddHours(-1), 0));
    }

    [Fact, Trait("Rule", "MR-49")]
    public void A_deviation_goes_to_the_sites_own_committee_and_the_sponsor() => Assert.Equal(
        [("MR-49", Addressee.Committee, Site), ("SAF-01", Addressee.Sponsor, Sponsor)],
        Event(Relation.Related, kind: SafetyReportKind.Deviation).Duties.Select(d => (d.Rule, d.Addressee, d.OrganisationId!.Value)));

    [Fact, Trait("Rule", "SAF-14")]
    public void An_event_in_a_study_of_no_product_reaches_the_own_committee_within_the_same_hours()
    {
        Assert.False(ReportFacts.IsOfDevices(Trials.Contracts.Product.None));
        var own = Event(Relation.Related, isDevice: ReportFacts.IsOfDevices(Trials.Contracts.Product.None)).Duties.Single(d => d.Addressee is Addressee.Committee);
        Assert.Equal((Site, Known.AddHours(Rules.SaeToCommitteeHours)), (own.OrganisationId, own.DueAt));
    }

    [Theory, Trait("Rule", "SAF-10"), Trait("Rule", "SAF-11"), Trait("Rule", "SAF-12")]
    [InlineData(Seriousness.Fatal, "SAF-11", 3)]
    [InlineData(Seriousness.Other, "SAF-12", 11)]
    public void A_related_device_event_goes_on_to_the_other_committees_and_the_regulators(Seriousness seriousness, string rule, int dayOfOctober)
    {
        var report = Event(Relation.PossiblyRelated, isDevice: true, seriousness: seriousness);
        Assert.True(report.Facts.IsForRegulators);
        Assert.Equal(2, report.Duties.Count(d => d.DueAt == Known.AddHours(24)));
        var later = report.Duties.Where(d => d.Rule == rule).ToArray();
        Assert.Equal([Lead, Other, null], later.Select(d => d.OrganisationId));
        Assert.All(later, d => Assert.Equal(new DateTimeOffset(2026, 10, dayOfOctober, 0, 0, 0, TimeSpan.FromHours(8)), d.DueAt));
    }

    [Theory, Trait("Rule", "SAF-13")]
    [InlineData("PossiblyUnrelated")]
    [InlineData("Unrelated")]
    public void A_device_event_judged_unrelated_is_not_for_regulators(string relation)
    {
        var report = Event(Enum.Parse<Relation>(relation), isDevice: true);
        Assert.False(report.Facts.IsForRegulators);
        Assert.Equal(2, report.Duties.Count);
        Refused.With(SafetyProblems.NotForRegulators, () => report.RecordNotice(Known, Known));
    }

    [Fact, Trait("Rule", "SAF-03")]
    public void When_the_regulators_were_told_is_recorded_once()
    {
        var report = Susar(Seriousness.Fatal);
        Refused.With(SafetyProblems.Times, () => report.RecordNotice(Known.AddDays(2), Known.AddDays(1)));
        Assert.True(report.RecordNotice(Known.AddDays(8), Known.AddDays(9)));
        Assert.False(report.RecordNotice(Known.AddDays(8), Known.AddDays(9)));
        Assert.True(report.IsLate);
        Refused.With(SafetyProblems.AlreadyTold, () => report.RecordNotice(Known.AddDays(1), Known.AddDays(9)));
    }

    [Fact, Trait("Rule", "SAF-05")]
    public void A_follow_up_is_appended_and_late_after_fifteen_days()
    {
        var report = Event(Relation.Related);
        Assert.True(report.Append("Recovered", Known.AddDays(2), Rules, Site, Known.AddDays(3)));
        Assert.False(report.Append("Recovered", Known.AddDays(2), Rules, Site, Known.AddDays(3)));
        report.Append("Late news", Known.AddDays(3), Rules, Site, Known.AddDays(30));
        Assert.Equal([(1, false), (2, true)], report.FollowUps.Select(f => (f.Number, f.IsLate)));
        Assert.Equal("It happened.", report.Text);
    }

    [Fact, Trait("Rule", "SAF-06")]
    public void Only_an_addressed_committee_acknowledges_and_its_receipt_stays()
    {
        var report = Event(Relation.Related);
        Refused.With(SafetyProblems.NotAddressed, () => report.Acknowledge(Other, Known));
        Assert.True(report.Acknowledge(Site, Known.AddHours(2)));
        Assert.False(report.Acknowledge(Site, Known.AddHours(3)));
        Assert.Equal(Known.AddHours(2), report.Duties[0].ReceivedAt);
    }

    [Fact, Trait("Rule", "ETH-26"), Trait("Rule", "MR-44"), Trait("Rule", "MR-48")]
    public void The_lead_may_open_a_review_and_another_committee_holds_its_own_site()
    {
        var report = Event(Relation.Related);
        Refused.With(SafetyProblems.HoldInstead, () => Assess(report, Site, AssessmentOutcome.OpenReview));
        Refused.With(SafetyProblems.NotAddressed, () => Assess(report, Other, AssessmentOutcome.Continue));
        Assert.True(Assess(report, Site, AssessmentOutcome.Continue));
        Assert.False(Assess(report, Site, AssessmentOutcome.Continue));
        Assert.True(Assess(report, Lead, AssessmentOutcome.OpenReview));
        report.ReviewedBy(Guid.CreateVersion7());
        Refused.With(SafetyProblems.ReviewIsOpen, () => report.Assess(
            new Assessment(Lead, AssessmentOutcome.OpenReview, "Again.", Lead, Known)));
    }

    [Fact, Trait("Rule", "SAF-05")]
    public void Nothing_is_known_before_it_happened_or_reported_before_it_was_known()
    {
        Refused.With(SafetyProblems.Times, () => Event(Relation.Related, happened: Known.AddHours(1)));
        Refused.With(SafetyProblems.Times, () => Event(Relation.Related, filedAfter: -1));
    }

    private static bool Assess(SafetyReport report, Guid committee, AssessmentOutcome outcome) =>
        report.Assess(new Assessment(committee, outcome, "Assessed.", committee, Known));

    private static SafetyReport Susar(Seriousness seriousness) => SafetyReport.File(
        new FiledSafetyReport(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, null, Sponsor,
            new ReportFacts(SafetyReportKind.Susar, seriousness, Relation.PossiblyRelated, false, null, Known), null, "It happened.", null,
            Sponsor, Known.AddHours(1)),
        new Parties(Sponsor, Lead, [Lead, Site, Other]), Rules);

    private static SafetyReport Event(
        Relation relation, bool isDevice = false, Seriousness seriousness = Seriousness.Other, int filedAfter = 1, DateTimeOffset? happened = null,
        SafetyReportKind kind = SafetyReportKind.SeriousAdverseEvent) =>
        SafetyReport.File(
            new FiledSafetyReport(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, Guid.CreateVersion7(), Site,
                new ReportFacts(kind, seriousness, relation, isDevice, Site, Known), "S-001", "It happened.",
                happened ?? Known.AddHours(-1), Site, Known.AddHours(filedAfter)),
            new Parties(Sponsor, Lead, [Lead, Site, Other]), Rules);
}
