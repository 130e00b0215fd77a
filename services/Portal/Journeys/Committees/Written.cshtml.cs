using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Committees;

/// <summary>A deed whose whole form is one text, with what it answers above it.</summary>
public sealed class WrittenModel : CommitteeDeed
{
    private string _back = "";
    private string _study = "";

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "deed")]
    public string Name { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>What the deed answers: a comment, a condition, a reason.</summary>
    public string? About { get; private set; }

    public WrittenDeed Form => WrittenDeed.Of(Kind, Name);

    public override string Study => _study;

    protected override DeedText Words => Form.Words;

    protected override bool Signs => Form.Signs;

    protected override string Back => _back;

    public override IEnumerable<Answered> Answers => [new(Form.Label, Text)];

    protected override async Task Load()
    {
        _ = Form;
        switch (Kind)
        {
            case Cases.Reviews:
                var review = await Api.Read<ReviewRecord>($"ethics/reviews/{Id}");
                var isReading = Name == "comments" || !Me.Is(Contracts.Roles.EthicsChair, Contracts.Roles.EthicsSecretary);
                (_back, _study) = (isReading ? $"/reviewer/reviews/{Id}" : Cases.PageOf(Kind, Id), $"{review.Number} {review.Title}");
                if (Name == "discarding") About = review.Comments?.FirstOrDefault(comment => comment.Number == Number)?.Text ?? throw Cases.NotHere();
                if (Name is "verification" or "refusal") About = review.Deliberation?.Modifications is [.., var filed] ? filed.Explanation : null;
                break;
            case "opinions":
                var opinion = await Api.Read<OpinionRecord>($"ethics/opinions/{Id}");
                await In(opinion.TrialId, $"/lead/opinions/{Id}");
                About = opinion.Conditions.FirstOrDefault(condition => condition.Number == Number)?.What ?? throw Cases.NotHere();
                break;
            case "trials":
                await In(Id, $"/committee/trials/{Id}");
                break;
            case "tasks":
                var task = await LeadTaskRecord.Read(Api, Id);
                await In(task.TrialId, $"/committee/trials/{task.TrialId}");
                About = task.Reason;
                break;
            default:
                var found = await Cases.Load(Api, Me, Kind, Id);
                (_back, _study) = (found.Page, $"{found.Number} {found.Title}");
                if (Name == "conditions")
                    About = (await Api.Read<AdoptionRecord>($"ethics/adoptions/{Id}")).Decided?.Conditions.FirstOrDefault(condition => condition.Number == Number)?.Text ?? throw Cases.NotHere();
                break;
        }
    }

    protected override Task Check()
    {
        Need(nameof(Text), Text, CommitteeWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do() =>
        Finish(await Api.Post(WrittenDeed.Path(Kind, Id, Name, Number), new Dictionary<string, string?> { [Form.Field] = Text }, token: Token));

    private async Task In(Guid trial, string back)
    {
        var study = await ReviewRecord.InitialOf(Api, trial);
        (_back, _study) = (back, $"{study.Number} {study.Title}");
    }
}
