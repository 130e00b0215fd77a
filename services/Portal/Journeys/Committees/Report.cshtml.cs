using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The secretary records at which meeting a simplified decision was reported (MR-37).</summary>
public sealed class ReportModel : CaseDeed
{
    [BindProperty]
    public DateOnly? MeetingOn { get; set; }

    [BindProperty]
    public string? MeetingNumber { get; set; }

    protected override DeedText Words => CommitteeDeeds.Of("report");

    public override IEnumerable<Answered> Answers =>
        [new(CommitteeWords.MeetingOn, MeetingOn is { } day ? Dates.Day(day) : null), new(CommitteeWords.MeetingNumber, MeetingNumber)];

    protected override Task Check()
    {
        Need(nameof(MeetingOn), MeetingOn is not null, CommitteeWords.MeetingOnMissing);
        Need(nameof(MeetingNumber), MeetingNumber, CommitteeWords.MeetingNumberMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() =>
        Finish(await Api.Post($"ethics/{Kind}/{Id}/report", new { meetingOn = MeetingOn, meetingNumber = MeetingNumber }));
}
