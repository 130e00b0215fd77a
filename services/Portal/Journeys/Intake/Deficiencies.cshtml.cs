using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Journeys.Intake;

/// <summary>Returns an application with up to five items, each about one document or fact.</summary>
public sealed class DeficienciesModel : IntakeDeed
{
    private const int MostItems = 5;

    /// <summary>One item of the form; empty ones are left out.</summary>
    public sealed class ItemForm
    {
        public string? Field { get; set; }
        public string? Text { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Field) && string.IsNullOrWhiteSpace(Text);
    }

    [BindProperty]
    public List<ItemForm> Items { get; set; } = [];

    public IReadOnlyList<Choice> Fields { get; private set; } = [];

    public override Deed Deed => new(IntakeWords.Return, IntakeWords.ReturnMeans, IntakeWords.ReturnTells, IntakeWords.ReturnUndo, Back, IntakeWords.ToApplication);

    public override IEnumerable<Answered> Answers => Filled.Select(item => new Answered(NameOf(item.Field!), item.Text));

    private IEnumerable<ItemForm> Filled => Items.Where(item => !item.IsEmpty);

    protected override async Task Load()
    {
        await base.Load();
        while (Items.Count < MostItems) Items.Add(new ItemForm());
        var documents = RulePacks.Find(Application.RulePack).Documents;
        Fields =
        [
            new("study", IntakeWords.StudyFacts), new("sites", IntakeWords.SiteNames),
            .. documents.Select(document => new Choice($"documents.{document.Code}", new Text(document.En, document.Zh))),
        ];
    }

    protected override Task Check()
    {
        Need("", Filled.Any(), IntakeWords.NoItem);
        foreach (var (index, item) in Items.Index())
            if (!item.IsEmpty && (string.IsNullOrWhiteSpace(item.Field) || string.IsNullOrWhiteSpace(item.Text)))
                Need(FormattableString.Invariant($"Items[{index}].{(string.IsNullOrWhiteSpace(item.Text) ? "Text" : "Field")}"), false, IntakeWords.ItemIncomplete);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var items = Filled.Select(item => new { field = item.Field, text = item.Text });
        var answer = await Api.Post($"registration/applications/{Id}/deficiencies", new { items }, token: Token);
        return answer.IsDone ? Done("/intake/applications", IntakeWords.Returned, IntakeWords.ReturnedNext) : Refuse(answer.Refusal);
    }

    private string NameOf(string field) => Fields.FirstOrDefault(choice => choice.Value == field)?.Label ?? field;
}
