using Trials.Ethics.Declarations;
using Trials.Primitives;

namespace Trials.Ethics.Meetings;

/// <summary>
/// A participating committee's full board on one case, meeting after meeting (ETH-31c). What changes nothing gives the same list back.
/// </summary>
internal static class Boards
{
    public static Meeting? Latest(this IReadOnlyList<Meeting> boards) => boards.Count == 0 ? null : boards[^1];

    /// <summary>Whether that very board is open already.</summary>
    public static bool IsOpenBy(this IReadOnlyList<Meeting> boards, Guid by, IReadOnlyList<Guid> attendees) =>
        boards.Latest() is { ClosedAt: null } board && board.IsBy(by, attendees);

    /// <summary>Opens it with its quorum (ETH-Q1). A board that could decide nothing may meet again; whoever has a conflict opens none.</summary>
    public static IReadOnlyList<Meeting> Open(
        this IReadOnlyList<Meeting> boards, IReadOnlyList<Seat> roster, IReadOnlyList<Guid> attendees, IReadOnlyList<Declaration> declarations,
        MeetingRules rules, Guid by, DateTimeOffset now)
    {
        Rule.Require(boards.Latest()?.MayBeRepeated(now) ?? true, MeetingProblems.AlreadyOpened);
        declarations.RequireNotRecused(by);
        return [.. boards, Meeting.Open(roster, attendees, declarations.Recused(), rules, by, now)];
    }

    public static IReadOnlyList<Meeting> Cast(
        this IReadOnlyList<Meeting> boards, Guid person, Vote vote, string? reason, IReadOnlyList<Declaration> declarations, DateTimeOffset now) =>
        boards.Change(board =>
        {
            var cast = board.Cast(person, vote, reason, now);
            if (!ReferenceEquals(cast, board)) declarations.RequireCleared(person);
            return cast;
        });

    /// <summary>A member adds to the own vote why it differs from what is being decided (ETH-22c).</summary>
    public static IReadOnlyList<Meeting> WriteDissent(this IReadOnlyList<Meeting> boards, Guid person, string text) =>
        boards.Change(board => board.WriteDissent(person, text));

    /// <summary>A conflict that shows while the board sits.</summary>
    public static IReadOnlyList<Meeting> Recuse(this IReadOnlyList<Meeting> boards, Guid person) =>
        boards.Latest() is { ClosedAt: null } ? boards.Change(board => board.Recuse(person)) : boards;

    /// <summary>
    /// Ends the vote when that side carries by the pack's vote rule (ETH-22b), and whoever voted otherwise has written why (ETH-22c).
    /// </summary>
    public static IReadOnlyList<Meeting> Close(
        this IReadOnlyList<Meeting> boards, Vote side, IReadOnlyList<Declaration> declarations, Guid by, DateTimeOffset now)
    {
        declarations.RequireNotRecused(by);
        return boards.Change(board =>
        {
            var closed = board.Close(by, now);
            closed.RequireCarried(side);
            closed.RequireDissentWritten(side is Vote.For);
            return closed;
        });
    }

    private static IReadOnlyList<Meeting> Change(this IReadOnlyList<Meeting> boards, Func<Meeting, Meeting> change)
    {
        Rule.Require(boards.Count > 0, MeetingProblems.NotOpen);
        var changed = change(boards[^1]);
        return ReferenceEquals(changed, boards[^1]) ? boards : [.. boards.SkipLast(1), changed];
    }
}
