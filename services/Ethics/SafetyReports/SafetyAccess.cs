using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>Who sees which safety report, and what filing one needs.</summary>
internal static class SafetyAccess
{
    /// <summary>
    /// The sponsor, the lead committee (it has the picture of the whole study, MR-44), and the site's hospital; what goes to all
    /// committees, every hospital of the trial. The alliance's people see no safety report.
    /// </summary>
    public static IQueryable<SafetyReport> VisibleTo(this IQueryable<SafetyReport> reports, EthicsDb db, Caller caller)
    {
        var own = caller.OrganisationId;
        var (sponsor, committee, hospital) = (caller.Is(Roles.Sponsor), caller.IsOfACommittee(), caller.IsOfAHospital());
        return reports.Where(r => (sponsor && r.SponsorId == own) || (committee && r.LeadOrganisationId == own)
            || (hospital && r.SiteId != null && r.OrganisationId == own)
            || (hospital && r.IsForAll && (r.LeadOrganisationId == own
                || db.Adoptions.Any(a => a.TrialId == r.TrialId && a.OrganisationId == own && a.Status != AdoptionStatus.Declined))));
    }

    public static async Task<Parties> PartiesOf(this EthicsDb db, LeadReview initial, CancellationToken ct)
    {
        var sites = await db.Adoptions.Where(a => a.TrialId == initial.TrialId && a.Status != AdoptionStatus.Declined)
            .Select(a => a.OrganisationId).Distinct().ToListAsync(ct);
        var lead = await db.LeadOf(initial.TrialId, ct);
        return new Parties(initial.SponsorId, lead, [lead, .. sites.Where(s => s != lead)]);
    }

    /// <summary>The number a new report gets, or the same person's same report of before. The caller holds the trial's row.</summary>
    public static async Task<(int Number, IReadOnlyList<SafetyReport> Earlier)> NextReport(this EthicsDb db, Guid trial, CancellationToken ct)
    {
        var earlier = await db.SafetyReports.Where(r => r.TrialId == trial).OrderBy(r => r.Number).ToListAsync(ct);
        return (earlier.Count + 1, earlier);
    }

    public static void Tell(this EthicsDb db, SafetyReport report, Actor by) => db.Publish(report, report.Id, new SafetyReportFiled
    {
        TrialId = report.TrialId,
        ReportId = report.Id,
        Number = report.Number,
        SiteId = report.SiteId,
        OrganisationId = report.OrganisationId,
        Kind = report.Facts.Kind,
        Seriousness = report.Facts.Seriousness,
        FollowUp = report.FollowUps.Count,
        IsLate = report.FollowUps is [.., var last] ? last.IsLate : report.IsLate,
    }, by);
}
