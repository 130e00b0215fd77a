using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Answers one item of a returned application, by a document, by a changed fact, or by saying that it does not apply.</summary>
public sealed class ItemAnswerModel : SponsorDeed
{
    private const string Document = "document", Fact = "fact", Never = "never";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public Guid? DocumentId { get; set; }

    public Deficiency Item { get; private set; } = null!;

    public IReadOnlyList<Choice> Ways { get; } = [new(Document, DeedWords.ByDocument), new(Fact, DeedWords.ByFact), new(Never, DeedWords.NotApplicable)];

    public override Deed Deed => new(DeedWords.Answer, DeedWords.AnswerMeans, DeedWords.AnswerTells, null, Back, SponsorWords.ToApplication);

    public override IEnumerable<Answered> Answers =>
    [
        new(ApplicationWords.Deficiencies, Item.Text), new(DeedWords.AnswerText, Text), new(DeedWords.How, Ways.FirstOrDefault(way => way.Value == How)?.Label),
        .. How == Document ? [new Answered(DeedWords.WhichDocument, NamesOf([$"{DocumentId}"]))] : Array.Empty<Answered>(),
    ];

    protected override async Task Load()
    {
        await base.Load();
        Item = Application.Deficiencies.FirstOrDefault(item => item.Number == Number)
            ?? throw RefusedException.NotFound();
    }

    protected override Task Check()
    {
        Need(nameof(Text), Text, DeedWords.AnswerMissing);
        Need(nameof(How), How, DeedWords.HowMissing);
        Need(nameof(DocumentId), How != Document || DocumentId is not null, DeedWords.DocumentMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/deficiencies/{Number}/answer", new
        {
            text = Text, documentId = How == Document ? DocumentId : null, field = How == Fact ? Item.Field : null, isNotApplicable = How == Never,
        }, token: Token);
        return answer.IsDone ? Done(Back, DeedWords.Answered, DeedWords.AnsweredNext) : Refuse(answer.Refusal);
    }
}
