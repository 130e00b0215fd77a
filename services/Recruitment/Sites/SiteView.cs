using Trials.Contracts;
using Trials.Recruitment.Stops;
using Trials.Recruitment.Studies;
using Trials.Web;

namespace Trials.Recruitment.Sites;

/// <summary>A site as it is shown: counts and reasons, no participant (REC-10).</summary>
public sealed record SiteView(Guid SiteId, Guid TrialId, Guid OrganisationId, int Number, string Name, SiteRole Role, int Places, int Enrolled, int Screening,
    bool IsActive, bool IsOpen, IReadOnlyList<Reason> ClosedBecause, string? ConsentVersion, DateOnly? ApprovalValidUntil, DateTimeOffset? StopsKnownUntil,
    int Version) : IVersionedResponse
{
    internal static SiteView Of(Trial trial, Site site, StopLines lines, DateTimeOffset now)
    {
        var approval = site.ApprovalUnder(trial);
        Reason[] closed = [.. Doors.ClosedToEnrolment(trial, site, lines, now).Select(refusal => refusal.AsReason())];
        return new SiteView(site.Id, site.TrialId, site.OrganisationId, site.Number, site.Name, site.Role!.Value, site.Places, site.Enrolled, site.Screening,
            site.IsActive, closed.Length == 0, closed, approval?.ConsentVersion, approval?.ValidUntil, lines.WholeAt, site.Version);
    }
}
