using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Files an amendment of documents and facts; the check shows what it reaches before it is filed.</summary>
public sealed class AmendModel : SponsorDeed
{
    internal static readonly FrozenDictionary<string, Text> KindNames = new Dictionary<string, Text>
    {
        ["Substantial"] = new("substantial", "实质性修正"),
        ["Minor"] = new("minor", "非实质性修正"),
        ["Administrative"] = new("administrative", "行政性变更"),
        ["UrgentSafety"] = new("urgent safety measure, already carried out", "紧急安全措施（已实施）"),
    }.ToFrozenDictionary();

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public List<string> DocumentIds { get; set; } = [];

    [BindProperty]
    public int? PlannedEnrolment { get; set; }

    [BindProperty]
    public DateOnly? CompletionDate { get; set; }

    [BindProperty]
    public DateOnly? ImplementedAt { get; set; }

    public IReadOnlyList<Choice> Kinds { get; } = [.. KindNames.Select(kind => new Choice(kind.Key, kind.Value))];

    private Reach? Reached { get; set; }

    public override Deed Deed => new(DeedWords.Amend, DeedWords.AmendMeans, DeedWords.AmendTells, DeedWords.AmendUndo, $"{Back}/amendments", SponsorWords.Amendments);

    public override IEnumerable<Answered> Answers =>
    [
        new(DeedWords.AmendKind, KindNames.GetValueOrDefault(Kind ?? "")?.ToString()), new(DeedWords.Summary, Summary), new(DeedWords.NewDocuments, NamesOf(DocumentIds)),
        new(DeedWords.NewEnrolment, PlannedEnrolment?.ToString(CultureInfo.InvariantCulture)), new(DeedWords.NewCompletion, CompletionDate is { } day ? Dates.Day(day) : null),
        .. Reached is { } reach
            ? [new Answered(DeedWords.ConfirmingSites, FormattableString.Invariant($"{reach.SitesToConfirm}")), new(DeedWords.Consent, reach.ChangesConsent ? FormWords.Yes : FormWords.No)]
            : Array.Empty<Answered>(),
    ];

    protected override async Task Check()
    {
        Need(nameof(Kind), Kind, DeedWords.KindMissing);
        Need(nameof(Summary), Summary, DeedWords.SummaryMissing);
        if (!ModelState.IsValid) return;
        var preview = await Api.Post<Reach>($"registration/applications/{Id}/amendments/preview", Filed());
        if (!preview.IsDone) Explain(preview.Refusal);
        Reached = preview.Value;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/amendments", Filed(), token: Token);
        return answer.IsDone ? Done($"{Back}/amendments", DeedWords.Amended, DeedWords.AmendedNext) : Refuse(answer.Refusal);
    }

    private object Filed()
    {
        (string Field, string? New)[] facts =
        [
            ("PlannedEnrolment", PlannedEnrolment?.ToString(CultureInfo.InvariantCulture)), ("CompletionDate", CompletionDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        return new
        {
            kind = Kind, summary = Summary, documentIds = DocumentIds, implementedAt = ImplementedAt is { } day ? Dates.Start(day) : (DateTimeOffset?)null,
            facts = facts.Where(fact => fact.New is not null).Select(fact => new { field = fact.Field, @new = fact.New }),
        };
    }

    private sealed record Reach(int SitesToConfirm, bool ChangesConsent);
}
