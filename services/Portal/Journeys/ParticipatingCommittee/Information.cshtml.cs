using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>Asks the sponsor or the own hospital for information; the clock stands until it is answered (CAL-09).</summary>
public sealed class InformationModel : AdoptionDeed
{
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<Choice> Sources => [new("Sponsor", ParticipatingWords.AskSponsor), new("OwnSite", ParticipatingWords.AskOwn)];

    protected override DeedText Words => ParticipatingDeeds.Of("information");

    public override IEnumerable<Answered> Answers =>
        [new(ParticipatingWords.AskWhom, Sources.FirstOrDefault(source => source.Value == From)?.Label), new(ParticipatingWords.AskWhat, Text)];

    protected override Task Check()
    {
        Need(nameof(From), From is "Sponsor" or "OwnSite", ParticipatingWords.AskWhomMissing);
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/adoptions/{Id}/information", new { from = From, text = Text }));
}
