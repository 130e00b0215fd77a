using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The chair lets a member verify modifications beside the secretary (rules.md 12.2).</summary>
public sealed class VerifierModel : LeadDeed
{
    [BindProperty]
    public string? PersonId { get; set; }

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    protected override DeedText Words => LeadDeeds.Of("verifier");

    public override IEnumerable<Answered> Answers => [new(LeadWords.Verifier, Members.FirstOrDefault(member => member.Value == PersonId)?.Label)];

    protected override async Task Load()
    {
        await base.Load();
        var committee = await Committee.Load(Api, Me);
        Members = committee.Choices(committee.Voters, Cases.Of(Review));
    }

    protected override Task Check()
    {
        Need(nameof(PersonId), PersonId, LeadWords.VerifierMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/reviews/{Id}/modification/verifier", new { personId = PersonId }));
}
