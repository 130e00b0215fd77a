using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Meetings;
using Trials.Rules;

namespace Trials.Ethics.Tests.Adoptions;

public class InformationTests
{
    private readonly AdoptionCase _case = new();

    private Adoption Adoption => _case.Adoption;

    [Fact, Trait("Rule", "CAL-09"), Trait("Rule", "MR-31"), Trait("Rule", "MR-35")]
    public void The_service_clock_stands_while_somebody_is_asked_and_the_legal_limit_runs_on()
    {
        _case.Named(2, 3);
        Assert.Equal(new DateOnly(2026, 11, 30), Adoption.DueOn);
        Ask(Roster.Now, _case.Roster[2]);
        Ask(Roster.Now.AddDays(1), _case.Roster.Secretary, isSecretary: true, text: "And the insurance?");
        Assert.Equal((Roster.Today, Roster.Today.AddDays(30)), (Adoption.ClockStoppedOn, Adoption.DueOn));
        Assert.True(Answer(1, Roster.Now.AddDays(1)));
        Assert.NotNull(Adoption.ClockStoppedOn);
        Assert.True(Answer(2, Roster.Now.AddDays(3))); // three working days later
        Assert.False(Answer(2, Roster.Now.AddDays(4)));
        Assert.Equal((null, 3, new DateOnly(2026, 12, 3)), (Adoption.ClockStoppedOn, Adoption.PausedDays, Adoption.DueOn));
        _case.Respond(2, ReviewerAnswer.ToFullBoard);
        Assert.Equal(new DateOnly(2026, 12, 17), Adoption.DueOn);
    }

    [Fact, Trait("Rule", "CAL-09"), Trait("Rule", "ETH-16a")]
    public void No_question_moves_the_due_day_beyond_thirty_calendar_days()
    {
        _case.Named(2, 3);
        Ask(Roster.Now, _case.Roster[2]);
        Answer(1, Roster.Now.AddDays(60));
        Assert.Equal(Roster.Today.AddDays(30), Adoption.DueOn);
        Assert.Equal(AdoptionStatus.InReview, Adoption.Status);
    }

    [Fact, Trait("Rule", "MR-31")]
    public void Only_the_secretary_and_named_reviewers_ask_and_only_while_the_case_is_open()
    {
        Refused.With(AdoptionProblems.NothingToAskFor, () => Ask(Roster.Now, _case.Roster.Secretary, isSecretary: true));
        _case.Named(2, 3);
        Refused.With(AdoptionProblems.NotAnAsker, () => Ask(Roster.Now, _case.Roster[4]));
        Ask(Roster.Now, _case.Roster[2]);
        Assert.False(Adoption.RequestInformation(InformationSource.Sponsor, "Which beds?", _case.Roster[2], false, _case.Rules, Roster.Now).IsNew);
        Answer(1, Roster.Now);
        Refused.With(AdoptionProblems.InformationAnswered,
            () => Adoption.AnswerInformation(1, "Others", _case.Roster[8], _case.Rules, Roster.Now));
        _case.Respond(2, ReviewerAnswer.Adopt);
        _case.Respond(3, ReviewerAnswer.Adopt);
        Refused.With(AdoptionProblems.NothingToAskFor, () => Ask(Roster.Now, _case.Roster[3]));
    }

    [Fact, Trait("Rule", "MR-30")]
    public void Reviewers_check_local_items_only_and_each_once()
    {
        _case.Named(2, 3);
        Refused.With(AdoptionProblems.NotOnChecklist, () => Check("DOSE"));
        Refused.With(AdoptionProblems.CheckedTwice, () => Check("PI_TEAM", "PI_TEAM"));
        Assert.Equal(AdoptionStep.Recorded, Check([.. _case.Rules.Checklist().Select(o => o.Code)]));
        Assert.DoesNotContain(_case.Rules.Checklist(), o => o.Scope is not OpinionScope.Site);
    }

    [Fact, Trait("Rule", "MR-02")]
    public void What_the_hospitals_own_policy_keeps_from_adoption_goes_to_its_full_board()
    {
        Assert.Equal(AdoptionStep.SentToFullBoard, Adoption.ReceivePack(Guid.CreateVersion7(), Roster.Today, _case.Rules, policyBars: true));
        Assert.Equal(_case.Rules.DueOn(Roster.Today, fullBoard: true), Adoption.DueOn);
        Adoption.NameReviewers(_case.Roster.People(2, 3), _case.Roster.Chair, _case.Rules, Roster.Today);
        _case.Declare(2, false);
        Refused.With(AdoptionProblems.PolicyBarsAdoption, () => _case.Respond(2, ReviewerAnswer.Adopt));
        Assert.Equal(AdoptionStatus.FullBoard, Adoption.Status);
    }

    [Fact, Trait("Rule", "MR-39")]
    public void A_site_added_later_receives_the_opinion_in_force_and_its_own_limit()
    {
        var (current, later) = (Guid.CreateVersion7(), Roster.Today.AddDays(100));
        Assert.Equal(AdoptionStep.Recorded, Adoption.ReceivePack(current, later, _case.Rules));
        Assert.Equal((current, later, _case.Rules.DueOn(later, fullBoard: false)), (Adoption.OpinionId, Adoption.ReceivedOn, Adoption.DueOn));
        Assert.Equal(AdoptionStep.None, Adoption.ReceivePack(Guid.CreateVersion7(), later, _case.Rules));
        Assert.Equal(current, Adoption.OpinionId);
    }

    [Fact, Trait("Rule", "ETH-20")]
    public void Who_has_a_conflict_does_none_of_the_committees_deeds()
    {
        _case.Received();
        _case.Declare(0, true);
        var chair = _case.Roster.Chair;
        Refused.With(MeetingProblems.Recused,
            () => Adoption.NameReviewers(_case.Roster.People(2, 3), chair, _case.Rules, Roster.Today));
        Adoption.NameReviewers(_case.Roster.People(2, 3), _case.Roster[1], _case.Rules, Roster.Today);
        foreach (var seat in (int[])[2, 3]) _case.Declare(seat, false);
        foreach (var seat in (int[])[2, 3])
        {
            _case.Respond(seat, ReviewerAnswer.AdoptWithLocalConditions, [new ConditionDraft("FACILITIES_BEDS", "Two more beds")]);
        }
        Refused.With(MeetingProblems.Recused, () => Adoption.Fulfil(1, "Ward 5", chair, Roster.Now));
        Refused.With(MeetingProblems.Recused, () => Adoption.Report(Roster.Today, "2026-12", chair, Roster.Today));
        Refused.With(MeetingProblems.Recused, () => Adoption.Hold("signal", chair, rescind: false));
        Refused.With(MeetingProblems.Recused, () => Adoption.Suggest("DOSE", "Halve it", _case.Rules, chair, Roster.Now));
        Adoption.Hold("signal", _case.Roster[1], rescind: false);
        Refused.With(MeetingProblems.Recused, () => Adoption.Release("explained", chair));
        Assert.True(Adoption.IsHeld);
    }

    [Fact, Trait("Rule", "MR-33")]
    public void What_was_declined_goes_back_to_the_full_board_when_a_re_review_is_asked_for()
    {
        Refused.With(AdoptionProblems.NotDeclined, () => Reopen());
        _case.BoardOpen().Votes(Vote.Against, 0, 1, 2, 3, 4);
        _case.Close(BoardOutcome.DisapproveHere, "G2", "No beds.");
        Assert.Equal((AdoptionStep.SentToFullBoard, AdoptionStep.None), (Reopen(), Reopen()));
        Assert.Equal((AdoptionStatus.FullBoard, null, new DateOnly(2027, 1, 8)), (Adoption.Status, Adoption.Outcome, Adoption.DueOn));
        Assert.Equal(AdoptionStatus.FullBoard, Adoption.Status);
        Assert.Single(Assert.Single(Adoption.PastCases).Boards);
    }

    private AdoptionStep Reopen() => Adoption.ReopenAfterDecline("new ward", _case.Roster.Chair, _case.Rules, new DateOnly(2026, 12, 17));

    private void Ask(DateTimeOffset at, Guid by, bool isSecretary = false, string text = "Which beds?") =>
        Adoption.RequestInformation(InformationSource.Sponsor, text, by, isSecretary, _case.Rules, at);

    private bool Answer(int number, DateTimeOffset at) => Adoption.AnswerInformation(number, "These", Guid.Empty, _case.Rules, at);

    private AdoptionStep Check(params string[] objects) => Adoption.Respond(
        new ReviewerResponse(_case.Roster[2], ReviewerAnswer.Adopt, [], null, null, Roster.Now)
        {
            Checklist = [.. objects.Select(o => new CheckedItem(o, true))],
        }, _case.Rules);
}
