using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;

namespace Trials.Ethics.Adoptions;

internal enum ReviewerAnswer { Adopt, AdoptWithLocalConditions, ToFullBoard, Decline }

/// <summary>A condition as a reviewer or the board words it: what it is about, by the rule pack's code, and what is to be done.</summary>
internal sealed record ConditionDraft(string Object, string Text);

/// <summary>An item of the local list as a reviewer found it (MR-30).</summary>
internal sealed record CheckedItem(string Object, bool IsInOrder, string? Note = null);

/// <summary>One named reviewer's answer to the lead opinion.</summary>
internal sealed record ReviewerResponse(
    Guid PersonId, ReviewerAnswer Answer, IReadOnlyList<ConditionDraft> Conditions, string? Ground, string? Text, DateTimeOffset At)
{
    public IReadOnlyList<CheckedItem> Checklist { get; init; } = [];

    public bool Agrees() => Answer is ReviewerAnswer.Adopt or ReviewerAnswer.AdoptWithLocalConditions;

    public bool IsThat(ReviewerResponse other) =>
        Answer == other.Answer && Ground == other.Ground && Text == other.Text && Conditions.SequenceEqual(other.Conditions)
        && Checklist.SequenceEqual(other.Checklist);
}

/// <summary>
/// One round of a participating committee on one trial: who was named by whom, who declared what, who answered what, and the board's
/// meetings. Never leaves the committee.
/// </summary>
internal sealed record LocalCase
{
    public static readonly LocalCase Empty = new();

    public IReadOnlyList<Guid> Reviewers { get; init; } = [];
    public Guid? NamedBy { get; init; }
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];
    public IReadOnlyList<ReviewerResponse> Responses { get; init; } = [];
    public IReadOnlyList<Meeting> Boards { get; init; } = [];

    /// <summary>Why the board looks again at what it declined.</summary>
    public string? ReopenedBecause { get; init; }
    public Guid? ReopenedBy { get; init; }

    /// <summary>Whether every named reviewer has answered and all agree; at least two of them (ETH-31b).</summary>
    public bool AllAgree(int fewest) =>
        Reviewers.Count >= fewest && Reviewers.All(r => Responses.Any(x => x.PersonId == r && x.Agrees() && !Declarations.IsRecused(r)));

    /// <summary>All reviewers' conditions, each once.</summary>
    public IReadOnlyList<LocalCondition> MergedConditions() =>
        [.. Responses.SelectMany(r => r.Conditions).Distinct().Select((c, i) => new LocalCondition(i + 1, c.Object, c.Text))];
}

/// <summary>A condition of one hospital on its own matters; the adoption takes effect when all are met.</summary>
internal sealed record LocalCondition(
    int Number, string? Object, string Text, string? Evidence = null, Guid? MetBy = null, DateTimeOffset? MetAt = null);

/// <summary>A proposal on something study-wide: it binds nobody and does not delay the adoption (MR-32).</summary>
internal sealed record Suggestion(string Object, string Text, Guid By, DateTimeOffset At);
