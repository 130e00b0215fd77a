using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Meetings;
using Trials.Primitives;

namespace Trials.Ethics.Adoptions;

internal enum BoardOutcome { ApproveHere, ApproveHereAfterLocalModification, DisapproveHere }

/// <summary>What the chair closes a board with.</summary>
internal sealed record BoardClosing(BoardOutcome Outcome, string? Ground, string Text, IReadOnlyList<ConditionDraft> Conditions);

/// <summary>The participating committee's full board (ETH-31c, MR-33): the same meeting rules as in the lead review.</summary>
internal sealed partial class Adoption
{
    /// <summary>Opens the board with its quorum. A board that could decide nothing may meet again.</summary>
    public AdoptionStep OpenBoard(
        IReadOnlyList<Seat> roster, IReadOnlyList<Guid> attendees, MeetingRules rules, Guid by, DateTimeOffset now)
    {
        if (Case.Boards.IsOpenBy(by, attendees)) return AdoptionStep.None;
        Rule.Require(Status is AdoptionStatus.FullBoard, AdoptionProblems.NotAtFullBoard);
        return Keep(Case.Boards.Open(roster, attendees, Case.Declarations, rules, by, now));
    }

    public AdoptionStep CastAtBoard(Guid person, Vote vote, string? reason, DateTimeOffset now) =>
        Keep(Case.Boards.Cast(person, vote, reason, Case.Declarations, now));

    /// <summary>A member whose vote differs from what the board decides writes why, before it is closed (ETH-22c).</summary>
    public AdoptionStep WriteDissentAtBoard(Guid person, string text) => Keep(Case.Boards.WriteDissent(person, text));

    /// <summary>Decides by more than half of all members: in favour to approve here, against to disapprove here (ETH-22b, MR-33).</summary>
    public AdoptionStep CloseBoard(BoardClosing closing, LocalRules rules, Guid by, DateTimeOffset now)
    {
        if (Case.Boards.Latest()?.ClosedBy == by && DecidedAt is not null && IsThat(closing)) return AdoptionStep.None;
        Rule.Require(Status is AdoptionStatus.FullBoard, AdoptionProblems.NotAtFullBoard);
        Rule.Require(!string.IsNullOrWhiteSpace(closing.Text), AdoptionProblems.BoardReasonsRequired);
        var boards = Case.Boards.Close(closing.Outcome is BoardOutcome.DisapproveHere ? Vote.Against : Vote.For, Case.Declarations, by, now);
        if (closing.Outcome is BoardOutcome.DisapproveHere) rules.RequireGround(closing.Ground, closing.Text);
        var modified = closing.Outcome is BoardOutcome.ApproveHereAfterLocalModification;
        Rule.Require(modified || closing.Conditions.Count == 0, AdoptionProblems.ConditionsMismatch);
        rules.RequireLocal(closing.Conditions);
        Case = Case with { Boards = boards };
        Conditions = !modified ? [] : ConditionsOf(closing);
        (Ground, Text, DecidedAt, ClockStoppedOn) = (closing.Ground, closing.Text, now, null);
        IsEffective = closing.Outcome is BoardOutcome.ApproveHere;
        var declined = closing.Outcome is BoardOutcome.DisapproveHere;
        Status = declined ? AdoptionStatus.Declined : AdoptionStatus.ApprovedByFullBoard;
        Outcome = declined ? AdoptionOutcome.Declined : AdoptionOutcome.ApprovedByFullBoard;
        return AdoptionStep.Decided;
    }

    private AdoptionStep Keep(IReadOnlyList<Meeting> boards)
    {
        if (ReferenceEquals(boards, Case.Boards)) return AdoptionStep.None;
        Case = Case with { Boards = boards };
        return AdoptionStep.Recorded;
    }

    // A board that names no object says in its text what is to be modified here.
    private static IReadOnlyList<LocalCondition> ConditionsOf(BoardClosing closing) => closing.Conditions.Count == 0
        ? [new LocalCondition(1, null, closing.Text)]
        : [.. closing.Conditions.Select((c, i) => new LocalCondition(i + 1, c.Object, c.Text))];

    private bool IsThat(BoardClosing closing) => Text == closing.Text && Ground == closing.Ground && closing.Outcome switch
    {
        BoardOutcome.DisapproveHere => Outcome is AdoptionOutcome.Declined,
        BoardOutcome.ApproveHere => Outcome is AdoptionOutcome.ApprovedByFullBoard && Conditions.Count == 0,
        BoardOutcome.ApproveHereAfterLocalModification => Outcome is AdoptionOutcome.ApprovedByFullBoard && Conditions.Count > 0,
    };
}
