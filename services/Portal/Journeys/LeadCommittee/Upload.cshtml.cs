using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The lead's secretary records that an opinion is in the national system (ETH-24).</summary>
public sealed class UploadModel : CommitteeDeed
{
    private OpinionRecord _opinion = null!;

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    public override string Study => $"{LeadWords.Opinion} {_opinion.Number}";

    protected override DeedText Words => LeadDeeds.Of("upload");

    protected override string Back => $"/lead/opinions/{Id}";

    public override IEnumerable<Answered> Answers => [new(LeadWords.UploadOn, On is { } day ? Dates.Day(day) : null), new(LeadWords.UploadReference, Reference)];

    protected override async Task Load() => _opinion = await Api.Read<OpinionRecord>($"ethics/opinions/{Id}");

    protected override Task Check()
    {
        Need(nameof(On), On is not null, LeadWords.UploadMissing);
        Need(nameof(Reference), Reference, LeadWords.UploadMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/opinions/{Id}/national-upload", new { on = On, reference = Reference }));
}
