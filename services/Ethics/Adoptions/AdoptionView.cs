using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Declarations;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A local condition as it is shown outside the committee.</summary>
internal sealed record ConditionView(int Number, string? Object, string Text, bool IsMet, DateTimeOffset? MetAt);

/// <summary>A proposal on something study-wide.</summary>
internal sealed record SuggestionView(string Object, string Text, DateTimeOffset At);

/// <summary>What a committee asked for, as it is shown to whom it asked; never who asked.</summary>
internal sealed record InformationView(
    int Number, InformationSource From, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt);

/// <summary>What the hospital decided, for those whom it concerns.</summary>
internal sealed record OutcomeView(
    AdoptionOutcome? Outcome, string? Ground, string? Text, DateTimeOffset? DecidedAt, IReadOnlyList<ConditionView> Conditions,
    IReadOnlyList<SuggestionView> Suggestions, string? HoldReason, string? ReleaseReason, DateOnly? ReportedOn, string? ReportedAt);

/// <summary>What never leaves the participating committee.</summary>
internal sealed record CaseView(
    IReadOnlyList<Guid> Reviewers, IReadOnlyList<Declaration> Declarations, IReadOnlyList<ReviewerResponse> Responses,
    IReadOnlyList<MeetingView> Boards);

/// <summary>
/// One hospital's adoption, cut to what the caller may know: everybody the status; the own hospital, the sponsor and the lead committee the
/// outcome; the own committee its deliberation and the dossier's documents.
/// </summary>
internal sealed record AdoptionView(
    Guid SiteId, Guid TrialId, Guid OrganisationId, int Number, string Name, AdoptionStatus Status, bool IsEffective, bool IsHeld,
    Guid? OpinionId, DateOnly? ReceivedOn, DateOnly? DueOn, DateOnly? ClockStoppedOn, IReadOnlyList<InformationView>? Information,
    OutcomeView? Decided, CaseView? Case, IReadOnlyList<DossierDocument>? Documents,
    int Version) : IVersionedResponse
{
    public static AdoptionView Of(Adoption a, Caller caller, IReadOnlyList<DossierDocument>? documents = null)
    {
        var isOwn = a.OrganisationId == caller.OrganisationId;
        var seesOutcome = !caller.IsOfTheAlliance() || isOwn;
        var isRecused = caller.IsOfACommittee() && a.Case.Declarations.IsRecused(caller.PersonId);
        var seesCase = isOwn && caller.IsOfACommittee() && !isRecused;
        InformationView[] asked = isRecused ? [] : [.. a.InformationAskedOf(caller).Select(InformationOf)];
        return new AdoptionView(
            a.Id, a.TrialId, a.OrganisationId, a.Number, a.Name, a.Status, a.IsEffective, a.IsHeld, a.OpinionId, a.ReceivedOn, a.DueOn,
            a.ClockStoppedOn, asked.Length == 0 ? null : asked,
            seesOutcome ? OutcomeOf(a) : null, seesCase ? CaseOf(a) : null, seesCase ? documents : null, a.Version);
    }

    private static OutcomeView OutcomeOf(Adoption a) => new(
        a.Outcome, a.Ground, a.Text, a.DecidedAt,
        [.. a.Conditions.Select(c => new ConditionView(c.Number, c.Object, c.Text, c.MetAt is not null, c.MetAt))],
        [.. a.Suggestions.Select(s => new SuggestionView(s.Object, s.Text, s.At))],
        a.IsHeld ? a.HoldReason : null, a.IsHeld ? null : a.HoldReason, a.ReportedOn, a.ReportedAt);

    public static InformationView InformationOf(InformationRequest i) =>
        new(i.Number, i.From, i.Text, i.AskedAt, i.Answer, i.AnsweredAt);

    private static CaseView CaseOf(Adoption a) => new(
        a.Case.Reviewers, a.Case.Declarations, a.Case.Responses, [.. a.Case.Boards.Select(MeetingView.Of)]);
}
