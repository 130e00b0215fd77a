using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Files what the committee asked to be modified.</summary>
public sealed class ModifyModel : SponsorDeed
{
    [BindProperty]
    public string? Explanation { get; set; }

    [BindProperty]
    public List<string> DocumentIds { get; set; } = [];

    public override Deed Deed => new(DeedWords.Modify, DeedWords.ModifyMeans, DeedWords.ModifyTells, null, Back, SponsorWords.ToApplication);

    public override IEnumerable<Answered> Answers => [new(DeedWords.Explanation, Explanation), new(DeedWords.NewDocuments, NamesOf(DocumentIds))];

    protected override Task Check()
    {
        Need(nameof(Explanation), Explanation, DeedWords.ExplanationMissing);
        Need(nameof(DocumentIds), DocumentIds.Count > 0, DeedWords.DocumentMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/modifications", new { explanation = Explanation, documentIds = DocumentIds }, token: Token);
        return answer.IsDone ? Done(Back, DeedWords.Modified, DeedWords.ModifiedNext) : Refuse(answer.Refusal);
    }
}
