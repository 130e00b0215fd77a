using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.TrialPages;

/// <summary>What became of everybody who was screened, as a picture and as a table: the whole trial, or for a hospital its own sites.</summary>
public sealed class ParticipantsModel : JourneyPage
{
    public TrialHead Head { get; private set; } = null!;
    public TrialProgress? Progress { get; private set; }
    public FlowChart? Chart { get; private set; }
    public Table Steps { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Head = await TrialHead.Load(Api, id, "participants");
        Progress = await Api.Find<TrialProgress>($"recruitment/trials/{id}/progress");
        if (Progress is null) return Page();
        Chart = FlowChart.Of(Progress);
        Steps = new Table(ProgressWords.Flow,
            [new(ProgressWords.Step), new(ProgressWords.Number, IsFigure: true), new(ProgressWords.Of, IsFigure: true), new(ProgressWords.Share, IsFigure: true)],
            Chart is null ? [] : [.. Rows(Progress)])
        { Nothing = ProgressWords.Nobody };
        return Steps.Download(Request) ?? (IActionResult)Page();
    }

    private static IEnumerable<Cell[]> Rows(TrialProgress progress) =>
    [
        Row(ProgressWords.Screened, progress.Screened, null), Row(ProgressWords.DidNotQualify, progress.Failed, progress.Screened),
        .. progress.Failures.Select(failure => Row("· " + ProgressWords.Criterion.With(failure.Criterion), failure.Count, progress.Failed)),
        Row(ProgressWords.WithdrewBefore, progress.WithdrawnInScreening, progress.Screened), Row(ProgressWords.StillScreening, progress.InScreening, progress.Screened),
        Row(ProgressWords.Enrolled, progress.Enrolled, progress.Screened), Row(ProgressWords.WithdrewAfter, progress.Withdrawn, progress.Enrolled),
        Row(ProgressWords.TakesPart, progress.TakesPart, progress.Enrolled), Row(ProgressWords.Completed, progress.Completed, progress.Enrolled),
    ];

    private static Cell[] Row(string step, int count, int? of) =>
        [step, count, of, of is > 0 ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / of:0.#} %") : ""];
}
