using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Meetings;

namespace Trials.Ethics.Tests.Adoptions;

public class BoardTests
{
    private readonly AdoptionCase _case = new();

    private Adoption Adoption => _case.Adoption;

    [Fact, Trait("Rule", "ETH-22b"), Trait("Rule", "MR-31")] // rules.md 12.3
    public void The_board_approves_here_with_more_than_half_of_all_members()
    {
        _case.BoardOpen().Votes(Vote.For, 0, 1, 2, 3);
        Refused.With(MeetingProblems.NotCarried, () => _case.Close(BoardOutcome.ApproveHere));
        _case.Votes(Vote.For, 4);
        Assert.Equal(AdoptionStep.Decided, _case.Close(BoardOutcome.ApproveHere));
        Assert.Equal((AdoptionStatus.ApprovedByFullBoard, true), (Adoption.Status, Adoption.IsEffective));
        Assert.Equal(AdoptionStep.None, _case.Close(BoardOutcome.ApproveHere));
    }

    [Fact, Trait("Rule", "MR-33")] // a decline is the board's, by more than half of all members, with a ground
    public void The_board_declines_with_a_ground_and_more_than_half_of_all_members()
    {
        _case.BoardOpen(6).Votes(Vote.Against, 0, 1, 2, 3);
        Refused.With(MeetingProblems.NotCarried, () => _case.Close(BoardOutcome.DisapproveHere, "G2", "No ward."));
        _case.Votes(Vote.Against, 4);
        Refused.With(AdoptionProblems.GroundRequired, () => _case.Close(BoardOutcome.DisapproveHere, null, "No ward."));
        Assert.Equal(AdoptionStep.Decided, _case.Close(BoardOutcome.DisapproveHere, "G2", "No ward."));
        Assert.Equal((AdoptionOutcome.Declined, false, "G2"), (Adoption.Outcome, Adoption.IsEffective, Adoption.Ground));
    }

    [Fact, Trait("Rule", "ETH-30")] // a majority for is no decline, one against is no approval
    public void The_chair_closes_with_what_was_voted()
    {
        _case.BoardOpen().Votes(Vote.For, 0, 1, 2, 3, 4);
        Refused.With(MeetingProblems.NotCarried, () => _case.Close(BoardOutcome.DisapproveHere, "G2", "No ward."));
    }

    [Fact, Trait("Rule", "MR-31")] // rules.md 12.3
    public void An_approval_after_local_modification_waits_for_its_conditions()
    {
        _case.BoardOpen().Votes(Vote.For, 0, 1, 2, 3, 4);
        Refused.With(AdoptionProblems.StudyWideCondition,
            () => _case.Close(BoardOutcome.ApproveHereAfterLocalModification, conditions: new ConditionDraft("ENDPOINTS", "Fewer")));
        _case.Close(BoardOutcome.ApproveHereAfterLocalModification, text: "Add the ward's number to the local page.");
        Assert.Equal((AdoptionStatus.ApprovedByFullBoard, false), (Adoption.Status, Adoption.IsEffective));
        Assert.Equal("Add the ward's number to the local page.", Assert.Single(Adoption.Conditions).Text);
        Assert.Equal(AdoptionStep.Decided, Adoption.Fulfil(1, "page 2", _case.Roster.Secretary, Roster.Now));
        Assert.True(Adoption.IsEffective);
    }

    [Fact, Trait("Rule", "ETH-Q1"), Trait("Rule", "ETH-20")]
    public void The_boards_quorum_is_counted_without_the_recused()
    {
        _case.AtBoard().Declare(4, true);
        Refused.With(MeetingProblems.NoQuorum, () => Adoption.OpenBoard(
            _case.Roster.Seats, _case.Roster.First(5), AdoptionCase.MeetingRules, _case.Roster.Chair, Roster.Now));
    }

    [Fact]
    public void A_board_opens_only_for_a_case_that_is_there()
    {
        _case.Named(2, 3);
        Refused.With(AdoptionProblems.NotAtFullBoard, () => Adoption.OpenBoard(
            _case.Roster.Seats, _case.Roster.First(5), AdoptionCase.MeetingRules, _case.Roster.Chair, Roster.Now));
        Refused.With(AdoptionProblems.NotAtFullBoard, () => _case.Close(BoardOutcome.ApproveHere));
    }

    [Fact, Trait("Rule", "ETH-22c")]
    public void Who_voted_for_what_is_not_to_run_here_writes_why_before_the_board_is_closed()
    {
        _case.BoardOpen(6).Votes(Vote.Against, 0, 1, 2, 3, 4);
        Adoption.Declare(_case.Roster[5], false, null, _case.Rules, Roster.Now);
        Adoption.CastAtBoard(_case.Roster[5], Vote.For, null, Roster.Now);
        Refused.With(MeetingProblems.DissentMissing, () => _case.Close(BoardOutcome.DisapproveHere, "G2", "No ward."));
        Refused.With(MeetingProblems.NoVoteToExplain, () => Adoption.WriteDissentAtBoard(_case.Roster[6], "It could."));
        Assert.Equal(AdoptionStep.Recorded, Adoption.WriteDissentAtBoard(_case.Roster[5], "The ward of the seventh floor would do."));
        Assert.Equal(AdoptionStep.None, Adoption.WriteDissentAtBoard(_case.Roster[5], "The ward of the seventh floor would do."));
        Assert.Equal(AdoptionStep.Decided, _case.Close(BoardOutcome.DisapproveHere, "G2", "No ward."));
    }

    [Fact, Trait("Rule", "ETH-22b")] // neither side carries, so nothing is decided and the board meets again
    public void A_hung_board_meets_again_and_its_record_stays()
    {
        _case.BoardOpen().Votes(Vote.For, 0, 1, 2).Votes(Vote.Against, 3);
        Refused.With(MeetingProblems.AlreadyOpened, () => Reopen(9));
        _case.Votes(Vote.Against, 4);
        Assert.Equal(AdoptionStep.Recorded, Reopen(9));
        Assert.Equal(2, Adoption.Case.Boards.Count);
    }

    [Fact, Trait("Rule", "ETH-Q1"), Trait("Rule", "ETH-20")]
    public void A_board_that_recusals_left_without_a_quorum_meets_again_with_more_members()
    {
        _case.BoardOpen().Votes(Vote.For, 0, 1);
        Refused.With(MeetingProblems.AlreadyOpened, () => Reopen(9));
        _case.Declare(4, true);
        Refused.With(MeetingProblems.NoQuorum, () => _case.Close(BoardOutcome.ApproveHere));
        Assert.Equal(AdoptionStep.Recorded, Reopen(9));
        Assert.Equal(2, Adoption.Case.Boards.Count);
    }

    private AdoptionStep Reopen(int present) => Adoption.OpenBoard(
        _case.Roster.Seats, _case.Roster.First(present), AdoptionCase.MeetingRules, _case.Roster.Chair, Roster.Now);
}
