using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Declarations;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>A site's own figures as they are shown.</summary>
internal sealed record SiteDataView(int Enrolled, int Withdrawn, int SeriousEvents, int Deviations, string Text, DateTimeOffset At);

/// <summary>What never leaves the site's committee.</summary>
internal sealed record ConfirmationCaseView(
    IReadOnlyList<Guid> Reviewers, IReadOnlyList<Declaration> Declarations, IReadOnlyList<ConfirmationResponse> Responses,
    IReadOnlyList<MeetingView> Boards);

/// <summary>
/// A confirmation, cut to what the caller may know: the alliance the status; the sponsor, the lead committee and the hospital the outcome;
/// the own committee its deliberation.
/// </summary>
internal sealed record ConfirmationView(
    Guid ConfirmationId, Guid TrialId, Guid SiteId, Guid OrganisationId, Guid SubjectId, Guid? OpinionId, ReviewType Type,
    ConfirmationStatus Status, IReadOnlyList<DossierDocument> Changes, DateOnly? ValidUntil, DateOnly OpenedOn, DateOnly DueOn,
    string? Ground, string? Text, DateTimeOffset? DecidedAt, SiteDataView? SiteData, ConfirmationCaseView? Case, DateOnly? ReportedOn,
    string? ReportedAt, int Version)
    : IVersionedResponse
{
    public static ConfirmationView Of(Confirmation c, Caller caller)
    {
        var isOwn = c.OrganisationId == caller.OrganisationId;
        var seesOutcome = isOwn || !caller.IsOfTheAlliance();
        var seesCase = isOwn && caller.IsOfACommittee() && !c.Case.Declarations.IsRecused(caller.PersonId);
        return new ConfirmationView(
            c.Id, c.TrialId, c.SiteId, c.OrganisationId, c.SubjectId, c.OpinionId, c.Type, c.Status, c.Changes, c.ValidUntil, c.OpenedOn,
            c.DueOn, seesOutcome ? c.Ground : null, seesOutcome ? c.Text : null, c.DecidedAt,
            seesOutcome && c.SiteData is { } d ? new SiteDataView(d.Enrolled, d.Withdrawn, d.SeriousEvents, d.Deviations, d.Text, d.At) : null,
            seesCase ? new ConfirmationCaseView(c.Case.Reviewers, c.Case.Declarations, c.Case.Responses,
                [.. c.Case.Boards.Select(MeetingView.Of)]) : null,
            isOwn ? c.ReportedOn : null, isOwn ? c.ReportedAt : null, c.Version);
    }
}
