using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;

namespace Trials.Ethics.Confirmations;

internal enum ConfirmationAnswer { Confirm, ToFullBoard, Refuse }

/// <summary>One named reviewer's answer.</summary>
internal sealed record ConfirmationResponse(Guid PersonId, ConfirmationAnswer Answer, string? Ground, string? Text, DateTimeOffset At)
{
    public bool IsThat(ConfirmationResponse other) => (Answer, Ground, Text) == (other.Answer, other.Ground, other.Text);
}

/// <summary>A committee at work on one confirmation: who was named, who declared what, who answered what, and its board. Stays there.</summary>
internal sealed record ConfirmationCase
{
    public static readonly ConfirmationCase Empty = new();

    public IReadOnlyList<Guid> Reviewers { get; init; } = [];
    public Guid? NamedBy { get; init; }
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];
    public IReadOnlyList<ConfirmationResponse> Responses { get; init; } = [];
    public IReadOnlyList<Meeting> Boards { get; init; } = [];

    /// <summary>Whether every named reviewer has answered and all confirm; at least two of them (ETH-31b).</summary>
    public bool AllConfirm(int fewest) => Reviewers.Count >= fewest && Reviewers.All(r => !Declarations.IsRecused(r)
        && Responses.Any(x => x.PersonId == r && x.Answer is ConfirmationAnswer.Confirm));
}

/// <summary>What a site says of its own last year, beside the sponsor's report on all (MR-45). Numbers only, nobody is named.</summary>
internal sealed record SiteData(int Enrolled, int Withdrawn, int SeriousEvents, int Deviations, string Text, Guid By, DateTimeOffset At);
