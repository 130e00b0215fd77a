using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Declarations;
using Trials.Ethics.Reviews;
using Trials.Primitives;

namespace Trials.Ethics.Tests.Adoptions;

public class AdoptionTests
{
    private static readonly ConditionDraft Beds = new("FACILITIES_BEDS", "Two more beds");
    private static readonly ConditionDraft Team = new("TEAM_TRAINING", "GCP course");
    private readonly AdoptionCase _case = new();

    private Adoption Adoption => _case.Adoption;

    [Fact, Trait("Rule", "MR-31"), Trait("Rule", "ETH-31b")]
    public void Two_named_reviewers_who_agree_adopt()
    {
        _case.Named(2, 3);
        Assert.Equal(AdoptionStep.Recorded, _case.Respond(2, ReviewerAnswer.Adopt));
        Assert.Equal(AdoptionStatus.InReview, Adoption.Status);
        Assert.Equal(AdoptionStep.Decided, _case.Respond(3, ReviewerAnswer.Adopt));
        Assert.Equal((AdoptionOutcome.Adopted, true), (Adoption.Outcome, Adoption.IsEffective));
    }

    [Fact, Trait("Rule", "ETH-31b"), Trait("Rule", "MR-30")]
    public void One_reviewer_is_not_enough_even_when_named_twice()
    {
        _case.Received();
        Refused.With(AdoptionProblems.TooFewReviewers, () =>
            Adoption.NameReviewers(_case.Roster.People(2, 2), _case.Roster.Chair, _case.Rules, Roster.Today));
    }

    [Fact, Trait("Rule", "MR-30")] // only the named answer
    public void A_member_who_was_not_named_does_not_answer()
    {
        _case.Named(2, 3);
        _case.Declare(4, false);
        Refused.With(AdoptionProblems.NotNamed, () => _case.Respond(4, ReviewerAnswer.Adopt));
    }

    [Fact, Trait("Rule", "ETH-20")]
    public void A_reviewer_declares_before_answering()
    {
        _case.Received();
        Adoption.NameReviewers(_case.Roster.People(2, 3), _case.Roster.Chair, _case.Rules, Roster.Today);
        Refused.With(DeclarationProblems.DeclareFirst, () => _case.Respond(2, ReviewerAnswer.Adopt));
    }

    [Fact, Trait("Rule", "MR-32")] // conditions of all reviewers, each once; effective when all are met
    public void Local_conditions_are_merged_and_take_effect_when_all_are_met()
    {
        _case.Named(2, 3, 4);
        _case.Respond(2, ReviewerAnswer.AdoptWithLocalConditions, [Beds]);
        _case.Respond(3, ReviewerAnswer.Adopt);
        _case.Respond(4, ReviewerAnswer.AdoptWithLocalConditions, [Beds, Team]);
        Assert.Equal((AdoptionStatus.AdoptedWithLocalConditions, false, 2),
            (Adoption.Status, Adoption.IsEffective, Adoption.Conditions.Count));
        Assert.Equal(AdoptionStep.Recorded, Fulfil(1));
        Assert.Equal(AdoptionStep.Decided, Fulfil(2));
        Assert.True(Adoption.IsEffective);
        Assert.Equal(AdoptionStep.None, Fulfil(2));
        Refused.With(AdoptionProblems.NoSuchCondition, () => Fulfil(3));
    }

    [Fact, Trait("Rule", "MR-32")]
    public void A_study_wide_condition_is_refused_and_can_be_suggested()
    {
        _case.Named(2, 3);
        Refused.With(AdoptionProblems.StudyWideCondition,
            () => _case.Respond(2, ReviewerAnswer.AdoptWithLocalConditions, [new ConditionDraft("DOSE", "Halve it")]));
        Refused.With(AdoptionProblems.UnknownObject,
            () => _case.Respond(2, ReviewerAnswer.AdoptWithLocalConditions, [new ConditionDraft("WEATHER", "Sun")]));
        Assert.True(Adoption.Suggest("DOSE", "Halve it", _case.Rules, _case.Roster[2], Roster.Now));
        Assert.Equal(AdoptionStatus.InReview, Adoption.Status);
    }

    [Fact, Trait("Rule", "MR-31")]
    public void Conditions_come_with_the_answer_that_has_them_and_no_other()
    {
        _case.Named(2, 3);
        Refused.With(AdoptionProblems.ConditionsMismatch, () => _case.Respond(2, ReviewerAnswer.Adopt, [Beds]));
        Refused.With(AdoptionProblems.ConditionsMismatch, () => _case.Respond(2, ReviewerAnswer.AdoptWithLocalConditions));
    }

    [Theory, Trait("Rule", "ETH-31c"), Trait("Rule", "MR-33")]
    [InlineData("ToFullBoard", null)]
    [InlineData("Decline", "G2")]
    public void One_reviewer_who_does_not_agree_sends_it_to_the_board(string answer, string? ground)
    {
        _case.Named(2, 3);
        _case.Respond(2, ReviewerAnswer.Adopt);
        Assert.Equal(AdoptionStep.SentToFullBoard, _case.Respond(3, Enum.Parse<ReviewerAnswer>(answer), ground: ground, text: "No ward."));
        Assert.Equal((AdoptionStatus.FullBoard, null), (Adoption.Status, Adoption.Outcome));
    }

    [Fact, Trait("Rule", "ETH-31c")]
    public void A_conflict_after_naming_sends_it_to_the_board()
    {
        _case.Named(2, 3);
        Assert.Equal(AdoptionStep.SentToFullBoard, _case.Declare(3, true));
        Refused.With(AdoptionProblems.NotInReview, () => _case.Respond(2, ReviewerAnswer.Adopt));
    }

    [Fact, Trait("Rule", "ETH-20")]
    public void A_member_with_a_conflict_is_not_named()
    {
        _case.Received().Declare(2, true);
        Refused.With(DeclarationProblems.ReviewerConflicted, () =>
            Adoption.NameReviewers(_case.Roster.People(2, 3), _case.Roster.Chair, _case.Rules, Roster.Today));
    }

    [Theory, Trait("Rule", "MR-33")]
    [InlineData(null, "text", "ethics.ground_required")]
    [InlineData("G2", null, "ethics.ground_required")]
    [InlineData("G77", "text", "ethics.unknown_ground")]
    public void A_decline_has_a_ground_of_the_list_and_a_text(string? ground, string? text, string code)
    {
        _case.Named(2, 3);
        var refusal = Assert.Throws<RuleViolationException>(() => _case.Respond(2, ReviewerAnswer.Decline, ground: ground, text: text));
        Assert.Equal(code, refusal.Problem.Code);
    }

    [Theory, Trait("Rule", "MR-11")]
    [InlineData("FIH")]
    [InlineData("NEW_TECH_818")]
    public void A_study_that_may_not_be_adopted_directly_starts_at_the_board(string regime)
    {
        var barred = new AdoptionCase(regime).Named(2, 3);
        Assert.Equal(AdoptionStatus.FullBoard, barred.Adoption.Status);
        Refused.With(AdoptionProblems.DirectAdoptionBarred, () => barred.Respond(2, ReviewerAnswer.Adopt));
        Refused.With(AdoptionProblems.DirectAdoptionBarred, () => barred.Respond(2, ReviewerAnswer.AdoptWithLocalConditions, [Beds]));
    }

    [Fact, Trait("Rule", "MR-12")]
    public void A_vaccine_trial_may_not_be_adopted_directly_whatever_was_declared() => Assert.True(
        LocalRules.Of(Trials.Rules.RulePacks.Current.Reference, new AcceptedStudy("A-1", "Study", Product.Vaccine, [])).IsBarred);

    [Fact, Trait("Rule", "MR-26")]
    public void Before_the_lead_has_decided_nobody_is_named() => Refused.With(AdoptionProblems.WaitingForLead,
        () => Adoption.NameReviewers(_case.Roster.People(2, 3), _case.Roster.Chair, _case.Rules, Roster.Today));

    [Fact, Trait("Rule", "MR-35")] // five working days; fifteen at the board, never beyond thirty calendar days
    public void The_answer_is_due_in_working_days()
    {
        _case.AtBoard();
        Assert.Equal(new DateOnly(2026, 12, 14), Adoption.DueOn);
        Assert.Equal(new DateOnly(2026, 11, 30), new AdoptionCase().Received().Adoption.DueOn);
        Assert.Equal(new DateOnly(2026, 10, 19), _case.Rules.DueOn(new DateOnly(2026, 9, 21), fullBoard: true));
    }

    [Fact, Trait("Rule", "ETH-31b")]
    public void Reviewers_are_exchanged_until_one_has_answered()
    {
        _case.Named(2, 3);
        Assert.Equal(AdoptionStep.None, Adoption.NameReviewers(_case.Roster.People(3, 2), _case.Roster.Chair, _case.Rules, Roster.Today));
        Assert.Equal(AdoptionStep.Recorded, Adoption.NameReviewers(_case.Roster.People(3, 4), _case.Roster.Chair, _case.Rules, Roster.Today));
        _case.Respond(3, ReviewerAnswer.Adopt);
        Refused.With(AdoptionProblems.ReviewersFixed, () =>
            Adoption.NameReviewers(_case.Roster.People(5, 6), _case.Roster.Chair, _case.Rules, Roster.Today));
        Assert.Equal(AdoptionStep.None, _case.Respond(3, ReviewerAnswer.Adopt));
        Refused.With(AdoptionProblems.AlreadyResponded, () => _case.Respond(3, ReviewerAnswer.ToFullBoard));
    }

    [Fact, Trait("Rule", "MR-37")]
    public void A_simplified_opinion_is_reported_at_a_meeting_once()
    {
        _case.Named(2, 3);
        Refused.With(AdoptionProblems.NothingToReport, () => Adoption.Report(Roster.Today, "2026-12", _case.Roster.Secretary, Roster.Today));
        _case.Respond(2, ReviewerAnswer.Adopt);
        _case.Respond(3, ReviewerAnswer.Adopt);
        Refused.With(AdoptionProblems.ReportDate, () => Adoption.Report(Roster.Today.AddDays(1), "2026-12", _case.Roster.Secretary, Roster.Today));
        Assert.Equal(AdoptionStep.Recorded, Adoption.Report(Roster.Today, "2026-12", _case.Roster.Secretary, Roster.Today));
        Assert.Equal(AdoptionStep.None, Adoption.Report(Roster.Today, "2026-12", _case.Roster.Secretary, Roster.Today));
        Refused.With(AdoptionProblems.AlreadyReported, () => Adoption.Report(Roster.Today, "2026-13", _case.Roster.Secretary, Roster.Today));
    }

    [Fact, Trait("Rule", "MR-38"), Trait("Rule", "MR-47"), Trait("Rule", "MR-48")]
    public void A_hospital_holds_releases_and_rescinds_its_own_adoption()
    {
        Refused.With(AdoptionProblems.NotPositive, () => Adoption.Hold("why", _case.Roster.Chair, rescind: false));
        _case.Named(2, 3);
        _case.Respond(2, ReviewerAnswer.Adopt);
        _case.Respond(3, ReviewerAnswer.Adopt);
        Adoption.Hold("deviation", _case.Roster.Chair, rescind: false);
        Refused.With(AdoptionProblems.AlreadyHeld, () => Adoption.Hold("again", _case.Roster.Chair, rescind: false));
        Assert.True(Adoption.Release("explained", _case.Roster.Chair));
        Assert.False(Adoption.Release("explained", _case.Roster.Chair));
        Adoption.Hold("new safety data", _case.Roster.Chair, rescind: true);
        Assert.Equal((AdoptionStatus.Rescinded, false), (Adoption.Status, Adoption.IsEffective));
        Refused.With(AdoptionProblems.NotHeld, () => Adoption.Release("no", _case.Roster.Chair));
    }

    [Fact, Trait("Rule", "MR-38")] // only a new adoption opens the site again
    public void After_a_rescission_a_new_round_begins_with_new_answers()
    {
        _case.Named(2, 3);
        _case.Respond(2, ReviewerAnswer.Adopt);
        _case.Respond(3, ReviewerAnswer.Adopt);
        Adoption.Hold("new safety data", _case.Roster.Chair, rescind: true);
        Adoption.NameReviewers(_case.Roster.People(2, 3), _case.Roster.Chair, _case.Rules, Roster.Today);
        Assert.Equal((AdoptionStatus.InReview, false, 1), (Adoption.Status, Adoption.IsHeld, Adoption.PastCases.Count));
        _case.Respond(2, ReviewerAnswer.Adopt);
        Assert.False(Adoption.IsEffective);
        Assert.Equal(AdoptionStep.Decided, _case.Respond(3, ReviewerAnswer.Adopt));
    }

    private AdoptionStep Fulfil(int number) => Adoption.Fulfil(number, "letter", _case.Roster.Secretary, Roster.Now);
}
