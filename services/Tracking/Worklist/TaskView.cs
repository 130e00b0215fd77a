using Trials.Messaging;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Nodes;
using Trials.Web;

namespace Trials.Tracking.Worklist;

/// <summary>Who had the case before its holder, and what for.</summary>
internal sealed record Earlier(string Holder, string Deed, DateTimeOffset From, DateTimeOffset To);

/// <summary>
/// One deed that waits for the reader, in their language. <c>Id</c> is stable while it waits. <c>Deed</c> is its code, such as <c>adopt</c> or
/// <c>finish-track:Contract</c>; <c>Kind</c> what sort of case it is, <c>Variant</c> one word more (the type of a review, the kind of a report, the
/// track). <c>AggregateId</c> is what the deed's page asks for, absent while no fact has told it; <c>SubjectId</c> the amendment, report or opinion
/// it is about; <c>Number</c> that of a question, request, condition or stop. <c>HolderDays</c>: the day the case came is day 0 (CAL-01).
/// </summary>
internal sealed record TaskView(
    string Id, string Deed, string Title, Node? Node, string Kind, string? Variant, Guid TrialId, string? TrialNumber, string? TrialTitle, Guid? SiteId,
    int? SiteNumber, string? SiteName, Guid? AggregateId, Guid? SubjectId, int? Number, string Holder, DateTimeOffset Since, int HolderDays, Due? Due,
    Earlier? Before);

/// <summary>A case that waits, with what its row in a worklist needs.</summary>
internal sealed record Waiting(Trial Trial, Story Story, Case Case, Due? Due)
{
    // What has a date comes first, by that date; then what waits longest.
    public string Order => field ??= string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{(Due?.On ?? DateOnly.MaxValue):yyyyMMdd}~{Case.Now.From.UtcTicks:D19}~{Id}");

    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Trial.Id:N}.{MessageCatalog.Kebab(Case.Key.Kind.ToString())}.{Case.Key.SiteId:N}.{Case.Key.Subject}");

    public Guid? SiteId => Case.Key.SiteId ?? Case.AtSite;

    /// <summary>Every deed that waits in a story; a part's deed is listed as the part, not as the case it stops.</summary>
    public static IEnumerable<Waiting> In(Trial trial, Story story, DateOnly today)
    {
        foreach (var open in story.Cases.Where(c => c.IsOpen && c.Now.Deed.Roles.Length > 0))
        {
            if (!open.IsPart && (open.Now.Deed == Deeds.AnswerQuestion || open.Now.Deed.Code == Deeds.AnswerInformation.Code)) continue;
            var due = Due.Of(open.Now.Limit, story.Rules, story.Calendar, today);
            if (open.IsQuietUntilAmber && due is not { Presses: true }) continue;
            yield return new Waiting(trial, story, open, due);
        }
    }

    /// <summary>Whether this person's organisation has it, and their roles can do it.</summary>
    public bool IsFor(Caller caller) => Case.Now.Deed.Roles.Any(caller.Is)
        && (Case.Now.Holder is Holder.Intake or Holder.Alliance || Case.Now.OrganisationId == caller.OrganisationId);

    public TaskView View(TrialSite? site, DateOnly today)
    {
        var (now, before) = (Case.Now, Case.Before);
        return new TaskView(Id, now.Deed.Code, Problems.InChinese ? now.Deed.Chinese : now.Deed.English, now.Node, MessageCatalog.Kebab(Case.Key.Kind.ToString()),
            Case.Variant, Trial.Id, Trial.About?.Value.Number, Trial.About?.Value.Title, SiteId, site?.Number, site?.Name, Case.AggregateId, Case.SubjectId,
            Case.Number, MessageCatalog.Kebab(now.Holder.ToString()), now.From, today.DayNumber - Story.Day(now.From).DayNumber, Due,
            before is null ? null : new Earlier(MessageCatalog.Kebab(before.Holder.ToString()), before.Deed.Code, before.From, before.To!.Value));
    }
}
