using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Reports a serious event or a deviation at the site.</summary>
public sealed class ReportEventModel : SiteDeed
{
    public static IReadOnlyList<Choice> Kinds => [Of(InvestigatorWords.Kinds, "SeriousAdverseEvent"), Of(InvestigatorWords.Kinds, "Deviation")];
    public static IReadOnlyList<Choice> Degrees => [.. ((string[])["Fatal", "LifeThreatening", "Other"]).Select(degree => Of(InvestigatorWords.Degrees, degree))];
    public static IReadOnlyList<Choice> Relations =>
        [.. ((string[])["Related", "PossiblyRelated", "PossiblyUnrelated", "Unrelated"]).Select(relation => Of(InvestigatorWords.Relations, relation))];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Seriousness { get; set; }

    [BindProperty]
    public string? Relation { get; set; }

    [BindProperty]
    public string? ParticipantCode { get; set; }

    [BindProperty]
    public DateOnly? HappenedDay { get; set; }

    [BindProperty]
    public TimeOnly? HappenedTime { get; set; }

    [BindProperty]
    public DateOnly? KnownDay { get; set; }

    [BindProperty]
    public TimeOnly? KnownTime { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public override Deed Deed => new(
        InvestigatorDeedWords.Report, InvestigatorDeedWords.ReportMeans, InvestigatorDeedWords.ReportTells, InvestigatorDeedWords.ReportUndo, Back, InvestigatorWords.ToSite);

    public override IEnumerable<Answered> Answers =>
    [
        new(InvestigatorWords.Kind, Say(InvestigatorWords.Kinds, Kind)), new(InvestigatorWords.Seriousness, Say(InvestigatorWords.Degrees, Seriousness)),
        new(InvestigatorDeedWords.Relation, Say(InvestigatorWords.Relations, Relation)), new(InvestigatorWords.Code, ParticipantCode),
        new(InvestigatorDeedWords.HappenedDay, Say(HappenedAt)), new(InvestigatorWords.KnownAt, Say(KnownAt)), new(InvestigatorDeedWords.Text, Text),
    ];

    private DateTimeOffset? HappenedAt => Moments.Of(HappenedDay, HappenedTime);
    private DateTimeOffset? KnownAt => Moments.Of(KnownDay, KnownTime);

    protected override Task Check()
    {
        Need(nameof(Kind), Kind is not null && Kinds.Any(kind => kind.Value == Kind), InvestigatorDeedWords.ChoiceMissing);
        Need(nameof(Seriousness), Seriousness is not null && InvestigatorWords.Degrees.ContainsKey(Seriousness), InvestigatorDeedWords.ChoiceMissing);
        Need(nameof(Relation), Relation is not null && InvestigatorWords.Relations.ContainsKey(Relation), InvestigatorDeedWords.ChoiceMissing);
        Need(nameof(ParticipantCode), ParticipantCode, InvestigatorDeedWords.CodeMissing);
        Need(nameof(HappenedDay), HappenedAt is not null, InvestigatorDeedWords.TimeMissing);
        Need(nameof(KnownDay), KnownAt is not null, InvestigatorDeedWords.TimeMissing);
        Need(nameof(Text), Text, InvestigatorDeedWords.TextMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post<SafetyReport>($"ethics/sites/{Site}/safety-reports", new
        {
            kind = Kind, seriousness = Seriousness, relation = Relation, participantCode = ParticipantCode!.Trim(), text = Text, happenedAt = HappenedAt, knownAt = KnownAt,
        });
        return answer.IsDone ? Done($"/investigator/safety/{answer.Value!.ReportId}", InvestigatorDeedWords.Reported, InvestigatorDeedWords.ReportedNext) : Refuse(answer.Refusal);
    }

    private static Choice Of(FrozenDictionary<string, Text> words, string value) => new(value, words[value]);

    private static string? Say(FrozenDictionary<string, Text> words, string? value) => value is null ? null : words.GetValueOrDefault(value)?.ToString();

    private static string? Say(DateTimeOffset? moment) => moment is { } at ? Dates.Instant(at) : null;
}
