using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>The amendments of an accepted application and what became of them.</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class AmendmentsModel : JourneyPage
{
    public Guid Id { get; private set; }
    public Table Amendments { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        var filed = await Api.Read<Listed<Item>>($"registration/applications/{id}/amendments");
        Amendments = new Table(SponsorWords.Amendments,
            [new(ApplicationWords.Number), new(DeedWords.AmendKind), new(DeedWords.Summary), new(DeedWords.FiledOn), new(DeedWords.Outcome)],
            [.. filed.Items.Select(item => (Cell[])[item.Number, AmendModel.KindNames.Say(item.Kind), item.Summary,
                Dates.Day(item.FiledAt), Outcome(item.Outcome)])])
        { Nothing = DeedWords.NoAmendments };
        return Amendments.Download(Request) ?? (IActionResult)Page();
    }

    private static string Outcome(string? outcome) => outcome switch
    {
        null => DeedWords.Open,
        "Approved" => AmendmentOutcomes.Approved,
        "Refused" => AmendmentOutcomes.Refused,
        _ => AmendmentOutcomes.Acknowledged,
    };

    private sealed record Item(int Number, string Kind, string Summary, DateTimeOffset FiledAt, string? Outcome);

    private static class AmendmentOutcomes
    {
        public static readonly Text Approved = new("approved", "同意");
        public static readonly Text Refused = new("refused", "不同意");
        public static readonly Text Acknowledged = new("taken note of", "已备案");
    }
}
