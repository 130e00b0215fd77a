using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Data;

namespace Trials.Tracking.Notices;

/// <summary>
/// Which notices reach the people of an organisation who have certain roles. Who a trial's sponsor, lead and hospitals are is asked when
/// it is read, so a notice that came before the acceptance finds them as well.
/// </summary>
internal static class NoticeVisibility
{
    private const NoticeRoles OfAlliance = NoticeRoles.Intake | NoticeRoles.Coordinator | NoticeRoles.AllianceOffice;

    public static IQueryable<Notice> NoticesFor(this TrackingDb db, Guid organisation, NoticeRoles roles)
    {
        var (isAlliance, isSponsor) = ((roles & OfAlliance) != 0, (roles & NoticeRoles.Sponsor) != 0);
        return db.Notices.AsNoTracking().Where(n => (n.Roles & roles) != 0 && (
            (n.Audience == Audience.Organisation && n.OrganisationId == organisation)
            || (n.Audience == Audience.Alliance && isAlliance)
            || (n.Audience == Audience.Sponsor && isSponsor && db.Trials.Any(t => t.Id == n.TrialId && t.SponsorId == organisation))
            || (n.Audience == Audience.Sites && db.Sites.Any(s => s.OrganisationId == organisation && s.TrialId == n.TrialId))
            || (n.Audience == Audience.Site && db.Sites.Any(s => s.Id == n.SiteId && s.OrganisationId == organisation))
            || (n.Audience == Audience.Lead
                && db.Sites.Any(s => s.OrganisationId == organisation && s.TrialId == n.TrialId && db.Trials.Any(t => t.LeadSiteId == s.Id)))));
    }

    /// <summary>Those a person has not read.</summary>
    public static IQueryable<Notice> Unread(this IQueryable<Notice> notices, TrackingDb db, Guid person, Guid until) =>
        notices.Where(n => n.Id > until && !db.NoticeReads.Any(r => r.PersonId == person && r.NoticeId == n.Id));

    /// <summary>Up to which notice a person has read all; nothing when there is no such.</summary>
    public static Task<Guid> ReadUntil(this TrackingDb db, Guid person, CancellationToken ct) =>
        db.NoticeReaders.Where(r => r.Id == person).Select(r => r.Until).SingleOrDefaultAsync(ct);
}
