using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The secretary calls the meeting, or moves it, with what is on its agenda.</summary>
public sealed class ScheduleModel : LeadDeed
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>Hour and minute in Shanghai, 09:30.</summary>
    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public string? Items { get; set; }

    protected override DeedText Words => LeadDeeds.Of("schedule");

    public override IEnumerable<Answered> Answers =>
    [
        new(LeadWords.When, When is { } when ? Dates.Instant(when) : null), new(LeadWords.MeetingTitle, Title), new(LeadWords.Place, Place), new(LeadWords.Link, Link),
        new(LeadWords.Items, Items),
    ];

    private DateTimeOffset? When => On is { } day && TimeOnly.TryParseExact(At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? new DateTimeOffset(day.ToDateTime(time), WorkingCalendar.China.Zone.BaseUtcOffset)
        : null;

    protected override void Prefill()
    {
        if (Review.Deliberation?.Notice is not { } notice) return;
        var local = notice.At.ToOffset(WorkingCalendar.China.Zone.BaseUtcOffset);
        (On, At) = (DateOnly.FromDateTime(local.DateTime), local.ToString("HH:mm", CultureInfo.InvariantCulture));
        (Title, Place, Link, Items) = (notice.Title, notice.Place, notice.Link, string.Join('\n', notice.Items));
    }

    protected override Task Check()
    {
        Need(nameof(On), When is not null, LeadWords.WhenMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/reviews/{Id}/meeting", new
    {
        at = When,
        title = Title,
        place = Place,
        link = Link,
        items = (Items ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    }));
}
