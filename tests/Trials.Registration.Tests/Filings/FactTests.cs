using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Filings;
using Trials.Registration.Tests.Applications;

namespace Trials.Registration.Tests.Filings;

/// <summary>Facts that amendments change, beside documents.</summary>
public class FactTests
{
    private readonly Amending _study = new();

    [Fact, Trait("Rule", "MR-40")]
    public void The_facts_of_an_approved_amendment_hold_from_its_decision_on_and_those_of_a_refused_one_never()
    {
        var approved = _study.File(AmendmentKind.Substantial, new FactChange(StudyField.PlannedEnrolment, "300", "102"));
        var refused = _study.File(AmendmentKind.Minor, new FactChange(StudyField.Title, "A study", "A great study"));
        Assert.Equal("300", _study.Now(StudyField.PlannedEnrolment));
        _study.Decide(approved, AmendmentOutcome.Approved, day: 5);
        _study.Decide(refused, AmendmentOutcome.Refused, day: 6);
        Assert.Equal("102", _study.Now(StudyField.PlannedEnrolment));
        Assert.Equal("A study", _study.Now(StudyField.Title));
    }

    [Fact, Trait("Rule", "MR-40")]
    public void Any_past_state_of_the_facts_is_rebuilt()
    {
        foreach (var (day, count) in (ReadOnlySpan<(int, string)>)[(1, "200"), (2, "150"), (3, "120")])
        {
            var amendment = _study.File(AmendmentKind.Minor, new FactChange(StudyField.PlannedEnrolment, _study.Now(StudyField.PlannedEnrolment), count));
            _study.Decide(amendment, AmendmentOutcome.Approved, day);
        }
        var seen = string.Join(" ", Enumerable.Range(0, 5).Select(day => _study.At(StudyField.PlannedEnrolment, Given.Now.AddDays(day))));
        Assert.Equal("300 200 150 120 120", seen);
        Assert.Equal(300, _study.Application.Study!.PlannedEnrolment);
    }

    [Fact, Trait("Rule", "MR-40")]
    public void Two_open_amendments_never_change_the_same_fact_and_the_refusal_names_it()
    {
        _study.File(AmendmentKind.Minor, new FactChange(StudyField.Title, "A study", "One"), new FactChange(StudyField.CompletionDate, null, "2027-05"));
        var overlap = Assert.Throws<RuleViolationException>(() =>
            _study.File(AmendmentKind.Minor, new FactChange(StudyField.StartDate, null, "2026-05"), new FactChange(StudyField.Title, "A study", "Two")));
        Assert.Equal(FilingProblems.Overlap.Code, overlap.Problem.Code);
        Assert.Contains("Amendment 1 ", overlap.Say(chinese: false), StringComparison.Ordinal);
        Assert.Contains("Title", overlap.Say(chinese: false), StringComparison.Ordinal);
        Assert.DoesNotContain("CompletionDate", overlap.Say(chinese: false), StringComparison.Ordinal);
        Assert.Equal(2, _study.File(AmendmentKind.Minor, new FactChange(StudyField.StartDate, null, "2026-05")).Number);
    }

    [Fact, Trait("Rule", "MR-40")]
    public void A_change_that_begins_from_another_state_than_the_present_one_is_refused()
    {
        Refused(FilingProblems.FactHasMoved, new FactChange(StudyField.PlannedEnrolment, "200", "102"));
        Refused(FilingProblems.FactHasMoved, new FactChange(StudyField.PlannedEnrolment, null, "102"));
        // Nobody has said the status yet: the sponsor's word on what it was is taken.
        Assert.Equal(1, _study.File(AmendmentKind.Administrative, new FactChange(StudyField.RecruitmentStatus, "NOT_YET_RECRUITING", "RECRUITING")).Number);
    }

    [Theory]
    [InlineData(StudyField.PlannedEnrolment, "0102")]
    [InlineData(StudyField.PlannedEnrolment, "0")]
    [InlineData(StudyField.CompletionDate, "March 2027")]
    [InlineData(StudyField.CompletionDate, "2027-13")]
    [InlineData(StudyField.RecruitmentStatus, "TERMINATED")]
    [InlineData(StudyField.EnrolmentType, "guess")]
    [InlineData(StudyField.Title, " ")]
    [InlineData(StudyField.PublicContact, "a\nb")]
    public void A_fact_is_written_as_registries_write_it(StudyField field, string said) =>
        Refused(FilingProblems.FactForm, new FactChange(field, field is StudyField.PlannedEnrolment ? "300" : null, said));

    [Fact, Trait("Rule", "MR-42")]
    public void What_a_committee_must_see_is_not_filed_as_an_administrative_change()
    {
        Refused(FilingProblems.FactNeedsReview, new FactChange(StudyField.PlannedEnrolment, "300", "900"), AmendmentKind.Administrative);
        var contact = _study.File(AmendmentKind.Administrative, new FactChange(StudyField.PublicContact, null, "Trials office, +86 21 0000 0000"));
        _study.Decide(contact, AmendmentOutcome.Acknowledged, day: 1);
        Assert.Equal("Trials office, +86 21 0000 0000", _study.Now(StudyField.PublicContact));
    }

    [Fact, Trait("Rule", "MR-41")]
    public void A_change_at_one_site_changes_no_fact_of_the_study()
    {
        var team = _study.NewVersion("TEAM");
        var filed = _study.Filed(AmendmentKind.SiteOnly, [team], new FactChange(StudyField.Title, "A study", "One")) with
        {
            SiteId = _study.Application.Sites[1].Id,
        };
        Assert.Equal(FilingProblems.StudyWideFact.Code, Assert.Throws<RuleViolationException>(() => _study.File(filed)).Problem.Code);
    }

    [Fact]
    public void Only_a_site_outside_the_alliance_has_a_status_that_is_typed_in()
    {
        Refused(FilingProblems.SiteOfFactInside, new FactChange(StudyField.SiteStatus, null, "RECRUITING", 2));
        Refused(FilingProblems.SiteOfFact, new FactChange(StudyField.SiteStatus, null, "RECRUITING"));
        Refused(FilingProblems.SiteOfFact, new FactChange(StudyField.CompletionDate, null, "2027", 2));
    }

    [Fact]
    public void A_decision_that_is_told_twice_counts_once()
    {
        var amendment = _study.File(AmendmentKind.Minor, new FactChange(StudyField.Title, "A study", "One"));
        _study.Decide(amendment, AmendmentOutcome.Approved, day: 1);
        _study.Decide(amendment, AmendmentOutcome.Approved, day: 1);
        Assert.Single(_study.Facts.Versions);
    }

    private void Refused(Problem problem, FactChange change, AmendmentKind kind = AmendmentKind.Minor) =>
        Assert.Equal(problem.Code, Assert.Throws<RuleViolationException>(() => _study.File(kind, change)).Problem.Code);
}
