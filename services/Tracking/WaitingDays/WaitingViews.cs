using Trials.Messaging;
using Trials.Tracking.Cases;
using Trials.Tracking.Nodes;
using Trials.Web;

namespace Trials.Tracking.WaitingDays;

/// <summary>Days in a row of one holder and reason: from the first of them to the last, in calendar and in working days (CAL-04, CAL-07).</summary>
internal sealed record SpanView(string Holder, Guid? OrganisationId, string Reason, string Title, Node? Node, DateOnly From, DateOnly To, int Days, int WorkingDays)
{
    public static SpanView Of(Span s, Story story) => new(
        MessageCatalog.Kebab(s.Holder.ToString()), s.OrganisationId, s.Reason.Code, Problems.InChinese ? s.Reason.Chinese : s.Reason.English, s.Node,
        s.After.AddDays(1), s.To, s.Days, story.Calendar.WorkingDaysBetween(s.After, s.To));
}

/// <summary>
/// One case with whose each of its days is. Its elapsed days are the sum of all; the reviewer's are those a committee had it (CAL-09), and the
/// others are those it waited for somebody else.
/// </summary>
internal sealed record CaseView(
    string Kind, string? Variant, Guid? SiteId, Guid? AggregateId, Guid? SubjectId, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, int ElapsedDays,
    int ReviewerDays, IReadOnlyList<SpanView> Days)
{
    public static CaseView Of(Case c, Story story, DateOnly today)
    {
        var days = c.Days(story, today);
        return new CaseView(MessageCatalog.Kebab(c.Key.Kind.ToString()), c.Variant, c.Key.SiteId ?? c.AtSite, c.AggregateId, c.SubjectId, c.OpenedAt,
            c.ClosedAt, c.Elapsed(story, today), days.Where(s => s.IsReview).Sum(s => s.Days), [.. days.Select(s => SpanView.Of(s, story))]);
    }
}

/// <summary>What a party's days of a trial in a month come to, with how many cases they were of and what for.</summary>
internal sealed record BillView(
    Guid TrialId, string? TrialNumber, string Holder, Guid? OrganisationId, string Month, int Days, int WorkingDays, int Cases, IReadOnlyList<ReasonView> Reasons)
{
    public static IEnumerable<BillView> Of(Story story, string? number, IEnumerable<Case> cases, DateOnly? month, DateOnly today) =>
        cases.SelectMany(c => c.Days(story, today).SelectMany(s => Months(s, month)).Select(part => (Case: c, part.Month, part.Span)))
            .GroupBy(p => (p.Span.Holder, p.Span.OrganisationId, p.Month))
            .OrderBy(g => g.Key.Month).ThenBy(g => g.Key.Holder).ThenBy(g => g.Key.OrganisationId)
            .Select(g => new BillView(story.TrialId, number, MessageCatalog.Kebab(g.Key.Holder.ToString()), g.Key.OrganisationId,
                g.Key.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), g.Sum(p => p.Span.Days),
                g.Sum(p => story.Calendar.WorkingDaysBetween(p.Span.After, p.Span.To)), g.Select(p => p.Case).Distinct().Count(),
                [.. g.GroupBy(p => p.Span.Reason.Code).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new ReasonView(r.Key, r.Sum(p => p.Span.Days)))]));

    private static IEnumerable<(DateOnly Month, Span Span)> Months(Span span, DateOnly? only)
    {
        var first = span.After.AddDays(1);
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= span.To; month = month.AddMonths(1))
        {
            if ((only is null || only == month) && span.In(month) is { } part) yield return (month, part);
        }
    }
}

internal sealed record ReasonView(string Reason, int Days);
