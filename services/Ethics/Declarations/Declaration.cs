using Trials.Ethics.Meetings;
using Trials.Primitives;

namespace Trials.Ethics.Declarations;

/// <summary>What a committee's person said of their interests in one case, before they could open its dossier (ETH-20).</summary>
internal sealed record Declaration(Guid PersonId, bool HasConflict, string? Explanation, DateTimeOffset At);

internal static class DeclarationRules
{
    /// <summary>
    /// Adds a declaration. No conflict may become a conflict, never the other way round; the same again returns the same list.
    /// </summary>
    public static IReadOnlyList<Declaration> Declare(
        this IReadOnlyList<Declaration> all, Guid person, bool hasConflict, string? explanation, DateTimeOffset now)
    {
        if (all.LastOrDefault(d => d.PersonId == person) is { } last)
        {
            if (last.HasConflict == hasConflict) return all;
            Rule.Require(hasConflict, DeclarationProblems.CannotBeTakenBack);
        }
        return [.. all, new Declaration(person, hasConflict, explanation, now)];
    }

    public static bool IsRecused(this IReadOnlyList<Declaration> all, Guid person) => all.Any(d => d.PersonId == person && d.HasConflict);

    public static IEnumerable<Guid> Recused(this IReadOnlyList<Declaration> all) =>
        all.Where(d => d.HasConflict).Select(d => d.PersonId);

    /// <summary>Lets those through who declared that they have no conflict.</summary>
    public static void RequireCleared(this IReadOnlyList<Declaration> all, Guid person)
    {
        Rule.Require(all.Any(d => d.PersonId == person), DeclarationProblems.DeclareFirst);
        all.RequireNotRecused(person);
    }

    public static void RequireNotRecused(this IReadOnlyList<Declaration> all, Guid person) =>
        Rule.Require(!all.IsRecused(person), MeetingProblems.Recused);
}

internal static class DeclarationProblems
{
    public static readonly Problem DeclareFirst = new("ethics.declare_first",
        "Declare whether you have a conflict of interest in this case first; then its dossier and its vote are open to you.",
        "请先就本项目作利益冲突声明，之后方可查阅资料和参与审查表决。", "ETH-20");

    public static readonly Problem CannotBeTakenBack = new("ethics.conflict_cannot_be_taken_back",
        "A declared conflict stays for this case.", "已声明的利益冲突在本项目中持续有效，不得撤回。", "ETH-20");

    public static readonly Problem ReviewerConflicted = new("ethics.reviewer_conflicted",
        "A reviewer you name has declared a conflict of interest in this case. Name somebody else.",
        "所指定的主审人已声明与本项目存在利益冲突；请另行指定。", "ETH-20");
}
