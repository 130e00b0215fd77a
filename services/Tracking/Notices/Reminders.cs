using Trials.Contracts.Deadlines.V1;
using static Trials.Tracking.Notices.Audience;
using static Trials.Tracking.Notices.NoticeRoles;

namespace Trials.Tracking.Notices;

/// <summary>
/// The ladder of MR-36 as notices: each rung tells whom the rule pack names. From two working days late on it is urgent. A hospital's head
/// is reached through its institution office, a sponsor's through its own people.
/// </summary>
internal static class Reminders
{
    private const int UrgentFrom = 2;

    public static Announcement Of(DeadlineEscalated e)
    {
        var text = e.Step > 0 ? NoticeTexts.Late : NoticeTexts.Due;
        var isUrgent = e.Step >= UrgentFrom;
        var told = e.Target switch
        {
            EscalatedTo.Coordinator => new Announcement(text, Alliance, Coordinator, isUrgent),
            EscalatedTo.AllianceOffice => new Announcement(text, Alliance, NoticeRoles.AllianceOffice, isUrgent),
            EscalatedTo.Holder when e.OrganisationId is { } holder => new Announcement(text, Organisation, HoldersOf(e.Node), isUrgent, holder),
            EscalatedTo.InstitutionHead when e.OrganisationId is { } holder =>
                new Announcement(text, Organisation, Office | NoticeRoles.Sponsor, isUrgent, holder),
            // Without an organisation it is the alliance's own turn (N02).
            EscalatedTo.Holder => new Announcement(text, Alliance, Intake, isUrgent),
            EscalatedTo.InstitutionHead => new Announcement(text, Alliance, Intake | NoticeRoles.AllianceOffice, isUrgent),
        };
        string[] arguments = [e.Node, Announcements.Day(e.DueOn)];
        return told with { Arguments = e.Step > 0 ? [.. arguments, Announcements.Number(e.Step)] : arguments };
    }

    private static NoticeRoles HoldersOf(string node) => node switch
    {
        "N04" or "N08" or "N12" or "N13" or "N17" or "N18" or "N19" => Office,
        _ => Committee | NoticeRoles.Sponsor,
    };
}
