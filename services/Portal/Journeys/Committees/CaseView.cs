using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Committees;

/// <summary>A case as its own committee sees it, for the parts of pages that the three kinds of cases share.</summary>
public sealed record CaseView(CommitteeCase Case, Committee Committee, IReadOnlyList<ReviewerAnswerRecord> Responses, Person Me)
{
    /// <summary>Whether the person may still vote at the meeting that sits.</summary>
    public bool MayVote => Case.Open is { } sitting && sitting.Attendees.Contains(Me.Id) && !sitting.Recused.Contains(Me.Id) && Case.BallotOf(Me.Id) is null;

    public bool MayDissent => Case.Open is not null && Case.BallotOf(Me.Id) is { Reason: null };

    public bool HasAnswered => Responses.Any(answer => answer.PersonId == Me.Id);
}
