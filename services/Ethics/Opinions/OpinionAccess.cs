using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Opinions;

internal static class OpinionAccess
{
    /// <summary>An opinion is for its sponsor, and for the people of the hospitals that have a site in the trial.</summary>
    public static IQueryable<Opinion> VisibleTo(this IQueryable<Opinion> opinions, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (sponsor, hospital) = (caller.Is(Roles.Sponsor), caller.IsOfAHospital());
        return opinions.Where(o => (sponsor && o.SponsorId == own)
            || (hospital && (o.LeadOrganisationId == own || db.Adoptions.Any(a => a.TrialId == o.TrialId && a.OrganisationId == own))));
    }
}

/// <summary>An opinion as it goes out: with versions by hash, never with roster, attendance or votes.</summary>
internal sealed record OpinionView(
    Guid Id, string Number, Guid TrialId, Guid ReviewId, Guid LeadOrganisationId, ReviewType Type, ReviewMode Mode,
    Guid? SubjectId, Decision Decision, bool IsEffective, IReadOnlyList<string> Conditions, string Reasons, int FollowUpMonths, DateOnly DecidedOn,
    DateOnly ValidUntil, DateOnly AdoptionDueOn, IReadOnlyList<DossierDocument> Versions, DateTimeOffset IssuedAt, Guid? Supersedes, int Version) : IVersionedResponse
{
    public static OpinionView Of(Opinion o) => new(
        o.Id, o.Number, o.TrialId, o.ReviewId, o.LeadOrganisationId, o.Type, o.Mode, o.SubjectId, o.Decision, o.IsEffective, o.Conditions,
        o.Reasons, o.FollowUpMonths, o.DecidedOn, o.ValidUntil, o.AdoptionDueOn, o.Versions, o.IssuedAt, o.Supersedes, o.Version);
}
