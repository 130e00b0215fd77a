using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.TrialPages;

/// <summary>Whose a trial's waiting days were, month by month, as a picture and as a table: the cases that are the person's to see.</summary>
public sealed class WaitingDaysModel : JourneyPage
{
    public TrialHead Head { get; private set; } = null!;
    public WaitingChart? Chart { get; private set; }
    public Table Bill { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Head = await TrialHead.Load(Api, id, "waiting");
        var bill = (await Api.Read<Ledger>($"tracking/trials/{id}/waiting")).Bill;
        Chart = WaitingChart.Of(bill);
        Bill = new Table(ProgressWords.Waiting,
            [
                new(Alliance.AllianceWords.Month), new(Alliance.AllianceWords.Party), new(Alliance.AllianceWords.Days, IsFigure: true),
                new(Alliance.AllianceWords.WorkingDays, IsFigure: true), new(Alliance.AllianceWords.Cases, IsFigure: true),
            ],
            [.. bill.OrderBy(line => line.Month, StringComparer.Ordinal).ThenByDescending(line => line.Days).Select(line => (Cell[])
            [
                line.Month, HolderTag.Names.Say(line.Holder), line.Days, line.WorkingDays, line.Cases,
            ])])
        { Nothing = ProgressWords.NoWaiting };
        return Bill.Download(Request) ?? (IActionResult)Page();
    }

    private sealed record Ledger(IReadOnlyList<TrialBill> Bill);
}
