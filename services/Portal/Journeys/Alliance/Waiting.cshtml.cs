using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>A month's bill of waiting days: for each trial and party, and a bar for each party over the trials shown.</summary>
[Authorize(Roles = $"{Roles.Coordinator},{Roles.AllianceOffice}")]
public sealed class WaitingModel : JourneyPage
{
    private const int MonthsBack = 24;

    public string Month { get; private set; } = "";
    public Table Bill { get; private set; } = null!;
    public IReadOnlyList<(string Holder, int Days)> Totals { get; private set; } = [];

    public IEnumerable<string> Months => Enumerable.Range(0, MonthsBack).Select(back => Today.AddMonths(-back).ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public async Task<IActionResult> OnGetAsync(string? month, Guid? after)
    {
        var day = DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : new DateOnly(Today.Year, Today.Month, 1);
        Month = day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var page = await Api.Read<Listed<Line>>(Paged.From($"tracking/waiting?month={day}&take=200", after));
        Totals = [.. page.Items.GroupBy(line => line.Holder).Select(group => (Name(group.Key), group.Sum(line => line.Days))).OrderByDescending(total => total.Item2)];
        Bill = new Table(AllianceWords.Waiting,
            [
                new(AllianceWords.Trial), new(AllianceWords.Party), new(AllianceWords.Days, IsFigure: true), new(AllianceWords.WorkingDays, IsFigure: true), new(AllianceWords.Cases, IsFigure: true),
            ],
            [.. page.Items.OrderByDescending(line => line.Days).Select(line => (Cell[])
            [
                new(line.TrialNumber ?? TrialWords.Untitled, $"/trials/{line.TrialId}/waiting"), Name(line.Holder), line.Days, line.WorkingDays, line.Cases,
            ])])
        { Next = page.Next, Nothing = AllianceWords.NoWaiting };
        return Bill.Download(Request) ?? (IActionResult)Page();
    }

    private static string Name(string holder) => HolderTag.Names.Say(holder);

    private sealed record Line(Guid TrialId, string? TrialNumber, string Holder, int Days, int WorkingDays, int Cases);
}
