namespace Trials.Tracking.Notices.Contacts;

/// <summary>Contact settings as their own person, or a desk's people, see them.</summary>
internal sealed record SettingsView(
    string Address, bool IsConfirmed, Language Language, int DigestHour, Mailing Mailing, Deputy? Deputy, IReadOnlyList<string> Roles)
{
    public static SettingsView Of(Contact c) =>
        new(c.Address, c.ConfirmedAt is not null, c.Language, c.DigestHour, c.Mailing, c.Deputy, NoticeRole.NamesOf(c.Roles));
}
