using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Account;

/// <summary>What happened to my access, newest first.</summary>
public sealed class RecordsModel : JourneyPage
{
    public Table Records { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after)
    {
        Records = Of(await Api.Read<Listed<AccessRecord>>(Paged.From($"directory/me/records?take=50", after)), AccountWords.Records);
        return Records.Download(Request) ?? (IActionResult)Page();
    }

    /// <summary>Also as the administrator sees a colleague's.</summary>
    internal static Table Of(Listed<AccessRecord> page, Text title) => new(title,
        [
            new(AccountWords.When), new(AccountWords.What), new(AccountWords.Detail), new(AccountWords.By), new(AccountWords.Device), new(AccountWords.Address),
        ],
        [.. page.Items.Select(record => (Cell[])
        [
            Dates.Instant(record.At), AccountWords.Deeds.Say(record.Deed), AccountWords.MethodNames(record.Detail.Split(' ')), record.ByName,
            record.Device, record.Address,
        ])])
    { Next = page.Next, Nothing = AccountWords.NoRecords };

    internal sealed record AccessRecord(DateTimeOffset At, string Deed, string Detail, string? ByName, string? Device, string? Address);
}
