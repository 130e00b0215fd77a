using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>One safety report: what was said, who must be told by when, what came later.</summary>
[Authorize(Roles = Roles.Investigator)]
public sealed class SafetyModel : JourneyPage
{
    public SafetyReport Report { get; private set; } = null!;
    public Table Duties { get; private set; } = null!;

    /// <summary>A report on the whole trial is the sponsor's to follow up.</summary>
    public bool IsOwn => Report.SiteId is not null;

    public async Task<IActionResult> OnGetAsync(Guid report)
    {
        Report = await Api.Read<SafetyReport>($"ethics/safety-reports/{report}");
        Duties = new Table(InvestigatorWords.Told,
            [
                new(InvestigatorWords.Told), new(InvestigatorWords.DueAt), new(InvestigatorWords.ToldAt), new(InvestigatorWords.ReceivedAt), new(InvestigatorWords.State),
                new(InvestigatorWords.RuleOf),
            ],
            [.. Report.Duties.Select(Row)])
        { Nothing = InvestigatorWords.NobodyToTell };
        return Duties.Download(Request) ?? (IActionResult)Page();
    }

    private static Cell[] Row(SafetyReport.Duty duty) =>
    [
        InvestigatorWords.Addressees.Say(duty.Addressee), Dates.Instant(duty.DueAt), Say(duty.ToldAt), Say(duty.ReceivedAt),
        duty.IsLate ? new Cell(InvestigatorWords.Late, Warning: Warning.Past) : duty.ToldAt is null ? "" : InvestigatorWords.InTime, new(duty.Rule, $"/rules/{duty.Rule}"),
    ];

    private static string Say(DateTimeOffset? moment) => moment is { } at ? Dates.Instant(at) : "";
}
