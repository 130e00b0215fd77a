using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The chair names who reviews a case; in a lead review by meeting the secretary does.</summary>
public sealed class ReviewersModel : CaseDeed
{
    [BindProperty]
    public List<string> PersonIds { get; set; } = [];

    public IReadOnlyList<Choice> Choices => Committee.Choices(Committee.Voters, Case);

    protected override DeedText Words => CommitteeDeeds.Of("reviewers");

    public override IEnumerable<Answered> Answers => [new(CommitteeWords.Reviewers, Named(PersonIds))];

    protected override void Prefill() => PersonIds = [.. Case.Reviewers.Select(person => person.ToString())];

    protected override Task Check()
    {
        Need(nameof(PersonIds), PersonIds.Count > 0, CommitteeWords.ReviewersMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() => Finish(await Api.Post($"ethics/{Kind}/{Id}/reviewers", new { personIds = PersonIds }));
}
