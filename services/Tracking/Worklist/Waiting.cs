using System.Globalization;
using Trials.Messaging;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Web;

namespace Trials.Tracking.Worklist;

/// <summary>Where a task stands in every worklist: what has a date first, by that date; then what waits longest. A page's <c>next</c> is one of these.</summary>
internal readonly record struct Place(DateOnly On, long Since, string Id) : IComparable<Place>
{
    public int CompareTo(Place other) => (On, Since).CompareTo((other.On, other.Since)) is var order and not 0 ? order : string.CompareOrdinal(Id, other.Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:yyyyMMdd}~{Since:D19}~{Id}");

    /// <summary>The place a page's <c>next</c> names; null when it names none.</summary>
    public static Place? Read(string? text) => text?.Split('~', 3) is [var on, var since, var id]
        && DateOnly.TryParseExact(on, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) ? new Place(day, ticks, id) : null;
}

/// <summary>A deed that waits today, with what its row in a worklist needs and nothing of the story it comes from.</summary>
internal sealed record Waiting(
    Place Place, Guid TrialId, string? TrialNumber, string? TrialTitle, CaseKind Kind, string? Variant, Guid? SiteId, int? SiteNumber, string? SiteName, Guid? AggregateId,
    Guid? SubjectId, int? Number, Turn Now, Turn? Before, int HolderDays, Due? Due)
{
    public static Waiting Of(Trial trial, TrialSite? site, Story story, Case one, Due? due, DateOnly today)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{trial.Id:N}.{MessageCatalog.Kebab(one.Key.Kind.ToString())}.{one.Key.SiteId:N}.{one.Key.Subject}");
        return new Waiting(new Place(due?.On ?? DateOnly.MaxValue, one.Now.From.UtcTicks, id), trial.Id, trial.About?.Value.Number, trial.Title,
            one.Key.Kind, one.Variant,
            one.Key.SiteId ?? one.AtSite, site?.Number, site?.Name, one.AggregateId, one.SubjectId, one.Number, one.Now, one.Before,
            today.DayNumber - story.Day(one.Now.From).DayNumber, due);
    }

    public TaskView View() => new(Place.Id, Now.Deed.Code, Problems.InChinese ? Now.Deed.Chinese : Now.Deed.English, Now.Node, Word(Kind), Variant, TrialId,
        TrialNumber, TrialTitle, SiteId, SiteNumber, SiteName, AggregateId, SubjectId, Number, Word(Now.Holder), Now.From, HolderDays, Due,
        Before is null ? null : new Earlier(Word(Before.Holder), Before.Deed.Code, Before.From, Before.To!.Value));

    private static string Word<T>(T name) where T : struct, Enum => MessageCatalog.Kebab(name.ToString());
}
