using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.ParticipatingCommittee;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Files the yearly report on the whole study (MR-45), with documents filed since the acceptance where there are any.</summary>
public sealed class ContinuingReportModel : SponsorDeed
{
    [BindProperty]
    public DateOnly? PeriodFrom { get; set; }

    [BindProperty]
    public DateOnly? PeriodTo { get; set; }

    [BindProperty]
    public int? Enrolled { get; set; }

    [BindProperty]
    public int? Withdrawn { get; set; }

    [BindProperty]
    public int? SeriousEvents { get; set; }

    [BindProperty]
    public int? Deviations { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public List<string> DocumentIds { get; set; } = [];

    public ReportedYears Year { get; private set; } = null!;

    /// <summary>A report brings only documents that the accepted dossier has not.</summary>
    public IReadOnlyList<Choice> NewDocuments => ChoicesOf(Documents.Where(document => document.FiledAt >= Application.AcceptedAt));

    public override Deed Deed => new(FilingWords.Report, FilingWords.ReportMeans, FilingWords.ReportTells, FilingWords.ReportUndo, Back, SponsorWords.ToApplication);

    public override IEnumerable<Answered> Answers =>
    [
        new(FilingWords.PeriodFrom, Say(PeriodFrom)), new(FilingWords.PeriodTo, Say(PeriodTo)), new(ParticipatingWords.Enrolled, Say(Enrolled)),
        new(ParticipatingWords.Withdrawn, Say(Withdrawn)), new(ParticipatingWords.SeriousEvents, Say(SeriousEvents)), new(ParticipatingWords.Deviations, Say(Deviations)),
        new(CompletionWords.Summary, Summary), new(DeedWords.NewDocuments, NamesOf(DocumentIds)),
    ];

    protected override async Task Load()
    {
        await base.Load();
        Year = await Api.Read<ReportedYears>($"registration/applications/{Id}/continuing-reports");
    }

    /// <summary>A period follows the one before.</summary>
    protected override void Prefill() => (PeriodFrom, PeriodTo) = (Year.Items is [.., var last] ? last.PeriodTo.AddDays(1) : null, Today);

    protected override Task Check()
    {
        Need(nameof(PeriodFrom), PeriodFrom is not null, FilingWords.DayMissing);
        Need(nameof(PeriodTo), PeriodTo is not null, FilingWords.DayMissing);
        Need(nameof(Enrolled), Enrolled >= 0, ParticipatingWords.Number);
        Need(nameof(Withdrawn), Withdrawn >= 0, ParticipatingWords.Number);
        Need(nameof(SeriousEvents), SeriousEvents >= 0, ParticipatingWords.Number);
        Need(nameof(Deviations), Deviations >= 0, ParticipatingWords.Number);
        Need(nameof(Summary), Summary, CompletionWords.SummaryMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/continuing-reports", new
        {
            periodFrom = PeriodFrom, periodTo = PeriodTo, enrolled = Enrolled, withdrawn = Withdrawn, seriousEvents = SeriousEvents, deviations = Deviations, summary = Summary,
            documentIds = DocumentIds,
        });
        return answer.IsDone ? Done(Back, FilingWords.Reported, FilingWords.LeadReviews) : Refuse(answer.Refusal);
    }

    private static string? Say(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Say(DateOnly? day) => day is { } one ? Dates.Day(one) : null;

    /// <summary>Until when the approval holds, when the next report is due, and those filed.</summary>
    public sealed record ReportedYears(DateOnly? ValidUntil, DateOnly? NextDueOn, IReadOnlyList<ReportedYears.Report> Items)
    {
        public sealed record Report(DateOnly PeriodTo);
    }
}
