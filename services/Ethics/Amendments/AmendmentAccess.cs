using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Amendments;

internal static class AmendmentAccess
{
    /// <summary>A change at one site is for that hospital, the lead, the sponsor and the alliance; all others for every hospital involved.</summary>
    public static IQueryable<Amendment> VisibleTo(this IQueryable<Amendment> amendments, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (alliance, sponsor, hospital) = (caller.IsOfTheAlliance(), caller.Is(Roles.Sponsor), caller.IsOfAHospital());
        return amendments.Where(a => alliance
            || (sponsor && db.Reviews.Any(r => r.TrialId == a.TrialId && r.SponsorId == own))
            || (hospital && (a.LeadOrganisationId == own
                || db.Adoptions.Any(s => s.TrialId == a.TrialId && s.OrganisationId == own && (a.SiteId == null || a.SiteId == s.Id)))));
    }
}

/// <summary>An amendment as it is shown, with where it is being decided.</summary>
internal sealed record AmendmentView(
    Guid AmendmentId, Guid TrialId, int Number, AmendmentKind Kind, string Summary, Guid? SiteId, IReadOnlyList<DossierDocument> Documents,
    DateTimeOffset FiledAt, DateTimeOffset? ImplementedAt, DateTimeOffset? NoticeDueAt, bool IsNoticeLate, Guid? ReviewId,
    AmendmentOutcome? Outcome, Guid? OpinionId, DateTimeOffset? DecidedAt, int Version) : IVersionedResponse
{
    public static AmendmentView Of(Amendment a) => new(
        a.Id, a.TrialId, a.Number, a.Kind, a.Summary, a.SiteId, a.Documents, a.FiledAt, a.ImplementedAt, a.NoticeDueAt, a.IsNoticeLate,
        a.ReviewId, a.Outcome, a.OpinionId, a.DecidedAt, a.Version);
}
