using Trials.Rules;
using Trials.Tracking.Notices.Contacts;

namespace Trials.Tracking.Notices.Mails;

/// <summary>For which roles a contact is mailed on a day, and what.</summary>
internal sealed record Round(NoticeRoles Roles, Mailing Mailing)
{
    /// <summary>How long roles are believed of somebody who was not here: whoever has left is mailed no longer than that.</summary>
    private static readonly TimeSpan RolesKnownFor = TimeSpan.FromDays(90);

    /// <summary>
    /// Who is away is not mailed for the roles that the deputy shares; who stands in is mailed everything. A deputy who is away too, has
    /// left, or has no confirmed address does not stand in: then nobody else is mailed instead.
    /// </summary>
    public static Round Of(Contact contact, IReadOnlyCollection<Contact> colleagues, DateTimeOffset now)
    {
        if (contact.IsDesk) return new Round(contact.Roles, contact.Mailing);
        if (!IsReachable(contact, now)) return new Round(NoticeRoles.None, contact.Mailing);
        var today = WorkingCalendar.China.DateOf(now);
        var deputised = colleagues.Where(c => StandsIn(c, contact, today, now)).Aggregate(NoticeRoles.None, (all, c) => all | c.Roles);
        var standsIn = colleagues.Any(c => StandsIn(contact, c, today, now));
        return new Round(contact.Roles & ~deputised, standsIn ? Mailing.Everything : contact.Mailing);
    }

    private static bool StandsIn(Contact deputy, Contact away, DateOnly today, DateTimeOffset now) =>
        away.IsAwayOn(today) && away.Deputy!.PersonId == deputy.Id && !deputy.IsAwayOn(today) && IsReachable(deputy, now)
        && deputy.OrganisationId == away.OrganisationId && (deputy.Roles & away.Roles) != 0;

    private static bool IsReachable(Contact c, DateTimeOffset now) => !c.IsDesk && c.ConfirmedAt is not null && now - c.SeenAt < RolesKnownFor;
}
