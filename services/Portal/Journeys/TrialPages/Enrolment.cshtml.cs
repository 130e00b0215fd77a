using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.TrialPages;

/// <summary>How enrolment goes against the target, as a picture and as a table: the whole trial, one site, or for a hospital its own.</summary>
public sealed class EnrolmentModel : JourneyPage
{
    // With more days than these the table counts by weeks.
    private const int MostDays = 62;
    private const int FourWeeks = 28;

    /// <summary>One site only.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Site { get; set; }

    public TrialHead Head { get; private set; } = null!;
    public TrialProgress? Progress { get; private set; }
    public EnrolmentCurve? Curve { get; private set; }
    public Table Periods { get; private set; } = null!;
    public IReadOnlyList<NumberedSite> Sites { get; private set; } = [];

    public int Lately => Progress!.Days.Where(day => day.On > Today.AddDays(-FourWeeks)).Sum(day => day.Enrolled);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Head = await TrialHead.Load(Api, id, "enrolment");
        Progress = Site is { } one
            ? await Api.Read<TrialProgress>($"recruitment/trials/{id}/progress?siteId={one}") : await Api.Find<TrialProgress>($"recruitment/trials/{id}/progress");
        if (Progress is null) return Page();
        Sites = (await Api.Read<Listed<NumberedSite>>($"recruitment/sites?trialId={id}&take=500")).Items;
        Curve = EnrolmentCurve.Of(Progress, Today);
        var byWeek = Progress.Days.Count > 0 && Progress.Days[^1].On.DayNumber - Progress.Days[0].On.DayNumber > MostDays;
        Periods = new Table(ProgressWords.Enrolment,
            [
                new(byWeek ? ProgressWords.Week : ProgressWords.Day), new(ProgressWords.Screened, IsFigure: true), new(ProgressWords.Enrolled, IsFigure: true),
                new(ProgressWords.InAll, IsFigure: true), new(ProgressWords.OfTarget, IsFigure: true),
            ],
            [.. Rows(Progress, byWeek)])
        { Nothing = ProgressWords.Nobody };
        return Periods.Download(Request) ?? (IActionResult)Page();
    }

    private static IEnumerable<Cell[]> Rows(TrialProgress progress, bool byWeek)
    {
        var inAll = 0;
        foreach (var period in progress.Days.GroupBy(day => byWeek ? Monday(day.On) : day.On))
        {
            var enrolled = period.Sum(day => day.Enrolled);
            inAll += enrolled;
            yield return
            [
                Dates.Day(period.Key), period.Sum(day => day.Screened), enrolled, inAll,
                progress.Target == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * inAll / progress.Target:0.#} %"),
            ];
        }
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public sealed record NumberedSite(Guid SiteId, int Number, string Name);
}
