using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>Suggests something study-wide to the lead and the sponsor (MR-32).</summary>
public sealed class SuggestionModel : AdoptionDeed
{
    [BindProperty]
    public string? Topic { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<Choice> Topics => PackWords.Topics(RulePack, localOnly: false);

    protected override DeedText Words => ParticipatingDeeds.Of("suggestion");

    public override IEnumerable<Answered> Answers =>
        [new(ParticipatingWords.SuggestObject, PackWords.Topic(RulePack, Topic)), new(ParticipatingWords.SuggestText, Text)];

    protected override Task Check()
    {
        Need(nameof(Topic), Topic, ParticipatingWords.SuggestObjectMissing);
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/adoptions/{Id}/suggestions", new { @object = Topic, text = Text }));
}
