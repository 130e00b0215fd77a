using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The chair closes the vote with a decision that belongs to this kind of review (rules.md 12.2).</summary>
public sealed class VoteClosingModel : LeadDeed
{
    [BindProperty]
    public string? Decision { get; set; }

    public IReadOnlyList<Choice> Decisions => [.. LeadWords.DecisionsOf(Review.Type).Select(code => new Choice(code, CommitteeWords.Decisions[code]))];

    protected override DeedText Words => LeadDeeds.Of("vote-closing");

    protected override bool Signs => true;

    public override IEnumerable<Answered> Answers => Review.Open?.Tally is { } tally
        ? [new(LeadWords.Decision, CommitteeWords.Decisions.Say(Decision)),
            new(CommitteeWords.Votes, CommitteeWords.TallyLine.With(tally.For, tally.Against, tally.Abstain, tally.AllMembers, tally.Present))]
        : [new(LeadWords.Decision, CommitteeWords.Decisions.Say(Decision))];

    protected override Task Check()
    {
        Need(nameof(Decision), Decision is not null && LeadWords.DecisionsOf(Review.Type).Contains(Decision), LeadWords.DecisionMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/reviews/{Id}/vote-closing", new { decision = Decision }, token: Token));
}
