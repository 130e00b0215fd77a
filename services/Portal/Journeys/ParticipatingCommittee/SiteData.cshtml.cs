using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>The secretary gives this site's figures of the year before the yearly opinion is confirmed (MR-45).</summary>
[Authorize(Roles = Roles.EthicsSecretary)]
public sealed class SiteDataModel : ConfirmationDeed
{
    [BindProperty]
    public int? Enrolled { get; set; }

    [BindProperty]
    public int? Withdrawn { get; set; }

    [BindProperty]
    public int? SeriousEvents { get; set; }

    [BindProperty]
    public int? Deviations { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    protected override DeedText Words => ParticipatingDeeds.Of("site-data");

    public override IEnumerable<Answered> Answers =>
    [
        new(ParticipatingWords.Enrolled, Say(Enrolled)), new(ParticipatingWords.Withdrawn, Say(Withdrawn)), new(ParticipatingWords.SeriousEvents, Say(SeriousEvents)),
        new(ParticipatingWords.Deviations, Say(Deviations)), new(ParticipatingWords.Summary, Text),
    ];

    protected override Task Check()
    {
        Need(nameof(Enrolled), Enrolled >= 0, ParticipatingWords.Number);
        Need(nameof(Withdrawn), Withdrawn >= 0, ParticipatingWords.Number);
        Need(nameof(SeriousEvents), SeriousEvents >= 0, ParticipatingWords.Number);
        Need(nameof(Deviations), Deviations >= 0, ParticipatingWords.Number);
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/confirmations/{Id}/site-data",
        new { enrolled = Enrolled, withdrawn = Withdrawn, seriousEvents = SeriousEvents, deviations = Deviations, text = Text }));

    private static string? Say(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
