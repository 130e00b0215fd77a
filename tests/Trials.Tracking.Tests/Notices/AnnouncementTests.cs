using System.Text.RegularExpressions;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Primitives;
using Trials.Tracking.Notices;

namespace Trials.Tracking.Tests.Notices;

/// <summary>Which fact tells whom, and in which words.</summary>
public partial class AnnouncementTests
{
    private static readonly Guid Trial = Guid.CreateVersion7();
    private static readonly Guid Hospital = Guid.CreateVersion7();

    [Fact]
    public void Every_text_is_in_both_languages_and_takes_the_same_arguments()
    {
        Assert.All(NoticeTexts.All, text =>
        {
            Assert.True(Han().IsMatch(text.Chinese) && !Han().IsMatch(text.English), text.Code);
            Assert.Equal(Holes(text.English), Holes(text.Chinese));
        });
    }

    [Fact]
    public void Every_fact_of_a_trial_fills_its_text()
    {
        var told = TrialFacts.WholeTrial().All.SelectMany(fact => Announcements.Of(fact, Trial, null, TrialFacts.Start)).ToArray();
        Assert.NotEmpty(told);
        Assert.All(told, notice =>
        {
            Assert.Equal(Holes(NoticeTexts.Of(notice.Code).English).Length, notice.Arguments.Count);
            Assert.DoesNotContain("{", NoticeTexts.Of(notice.Code).Say(notice.Arguments, true), StringComparison.Ordinal);
        });
    }

    [Theory, Trait("Rule", "MR-36")]
    [InlineData(-1, EscalatedTo.Holder, "N09", "Organisation", "Sponsor, Committee", false, "limit-due")]
    [InlineData(-1, EscalatedTo.Holder, "N17", "Organisation", "Office", false, "limit-due")]
    [InlineData(0, EscalatedTo.Coordinator, "N09", "Alliance", "Coordinator", false, "limit-due")]
    [InlineData(2, EscalatedTo.InstitutionHead, "N09", "Organisation", "Sponsor, Office", true, "limit-passed")]
    [InlineData(5, EscalatedTo.AllianceOffice, "N09", "Alliance", "AllianceOffice", true, "limit-passed")]
    public void The_ladder_tells_whom_the_pack_names_and_is_urgent_from_two_days_late(
        int step, EscalatedTo target, string node, string audience, string roles, bool isUrgent, string code)
    {
        var told = Assert.Single(Told(Raised(step, target, node, Hospital)));
        Assert.Equal((audience, roles, isUrgent, code), (told.Audience.ToString(), told.Roles.ToString(), told.IsUrgent, told.Code));
    }

    [Fact, Trait("Rule", "MR-36")]
    public void What_the_alliance_itself_is_late_with_is_told_to_the_alliance()
    {
        var told = Assert.Single(Told(Raised(2, EscalatedTo.InstitutionHead, "N02", null)));
        Assert.Equal((Audience.Alliance, NoticeRoles.Intake | NoticeRoles.AllianceOffice), (told.Audience, told.Roles));
    }

    [Fact, Trait("Rule", "MR-47")]
    public void A_stop_tells_every_hospital_the_sponsor_and_the_coordinator_at_once()
    {
        var told = Told(new TrialStopped { TrialId = Trial, StopNumber = 1, IsFinal = false, Reason = "r" });
        Assert.All(told, n => Assert.True(n.IsUrgent));
        Assert.Equal([Audience.Sponsor, Audience.Sites, Audience.Alliance], told.Select(n => n.Audience).Order());
    }

    [Fact, Trait("Rule", "MR-48")]
    public void A_hospital_s_own_stop_also_tells_the_lead_committee()
    {
        var told = Told(new SiteHeld { TrialId = Trial, SiteId = Trial, OrganisationId = Hospital, StopNumber = 1, IsRescinded = false, Reason = "r" });
        Assert.Contains(told, n => n is { Audience: Audience.Lead, IsUrgent: true });
        Assert.Contains(told, n => n.OrganisationId == Hospital && n.IsUrgent);
    }

    [Fact, Trait("Rule", "SAF-06")]
    public void A_SUSAR_is_urgent_and_goes_to_every_site() =>
        Assert.Equal(("susar-filed", Audience.Sites, NoticeRoles.Hospital, true), Whom(Assert.Single(Told(Filed(SafetyReportKind.Susar)))));

    [Fact, Trait("Rule", "SAF-09")]
    public void A_yearly_update_goes_to_every_committee() =>
        Assert.Equal(("safety-report-filed", Audience.Sites, NoticeRoles.Committee, false), Whom(Assert.Single(Told(Filed(SafetyReportKind.DevelopmentUpdate)))));

    [Theory, Trait("Rule", "SAF-02"), Trait("Rule", "MR-44")]
    [InlineData(SafetyReportKind.SeriousAdverseEvent)]
    [InlineData(SafetyReportKind.Deviation)]
    public void What_happened_at_a_site_is_for_its_own_committee_to_acknowledge_and_the_sponsor_and_the_lead_are_told(SafetyReportKind kind) => Assert.Equal(
        [
            ("safety-report-filed", Audience.Site, NoticeRoles.Committee, false), ("site-safety-report-filed", Audience.Sponsor, NoticeRoles.Sponsor, false),
            ("site-safety-report-filed", Audience.Lead, NoticeRoles.Committee, false),
        ],
        Told(Filed(kind) with { SiteId = Trial }).Select(Whom));

    [Fact]
    public void A_decision_is_told_without_what_it_was()
    {
        var outcomes = Enum.GetValues<AdoptionOutcome>().Select(outcome => Told(new AdoptionDecided
        {
            TrialId = Trial, SiteId = Trial, OrganisationId = Hospital, OpinionId = Trial, Outcome = outcome, IsEffective = false, Versions = [],
        }).Select(n => (n.Code, n.Audience, string.Join(',', n.Arguments))).ToArray()).ToArray();
        Assert.All(outcomes, told => Assert.Equal(outcomes[0], told));
    }

    private static Notice[] Told(DomainEvent fact) => [.. Announcements.Of(fact, Trial, null, TrialFacts.Start)];

    private static (string, Audience, NoticeRoles, bool) Whom(Notice n) => (n.Code, n.Audience, n.Roles, n.IsUrgent);

    private static SafetyReportFiled Filed(SafetyReportKind kind) => new()
    {
        TrialId = Trial, ReportId = Trial, Number = 3, OrganisationId = Hospital, Kind = kind, Seriousness = Seriousness.Fatal, FollowUp = 0, IsLate = false,
    };

    private static DeadlineEscalated Raised(int step, EscalatedTo target, string node, Guid? organisation) => new()
    {
        TrialId = Trial, OrganisationId = organisation, Node = node, DueOn = new(2026, 11, 25), Step = step, Target = target,
    };

    private static string[] Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Han();
}
