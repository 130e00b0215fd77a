using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Shared;

/// <summary>The applications that a person may see, filtered by state, as a worklist.</summary>
/// <param name="desk">The path before an application's id.</param>
/// <param name="title">Of the list.</param>
/// <param name="nothing">Said when there is none.</param>
/// <param name="atFirst">The state that is shown before one is chosen; "all" is none.</param>
public abstract class ApplicationListPage(string desk, Text title, Text nothing, string atFirst) : JourneyPage
{
    /// <summary>The states to filter by.</summary>
    public static IReadOnlyList<string> States { get; } = ["Draft", "Submitted", "Returned", "Accepted", "OutOfScope", "Lapsed", "Withdrawn"];

    public string Status { get; private set; } = "";
    public Table Applications { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after, string? status)
    {
        Status = status ?? atFirst;
        Applications = await Read(after);
        return Applications.Download(Request) ?? (IActionResult)Page();
    }

    private async Task<Table> Read(Guid? after)
    {
        var page = await Api.Read<Listed<Item>>(Query(after));
        return new Table(title,
            [
                new(ApplicationWords.Title), new(ApplicationWords.Number), new(ApplicationWords.State), new(TrialWords.Turn), new(ApplicationWords.Sites, IsFigure: true),
                new(ApplicationWords.Created), new(ApplicationWords.Submitted),
            ],
            [.. page.Items.Select(Row)])
        {
            Next = page.Next,
            Nothing = nothing,
        };
    }

    // An empty parameter is no enum value.
    private ApiPath Query(Guid? after)
    {
        ApiPath path = $"registration/applications?take=50";
        if (States.Contains(Status)) path = path.And("status", Status);
        return Paged.From(path, after);
    }

    private Cell[] Row(Item item) =>
    [
        new(item.Title, $"{desk}/{item.Id}"), item.Number, new(ApplicationWords.StateOf(item.Status), IsChip: true),
        item.Status switch { "Draft" or "Returned" => new(HolderTag.Say("sponsor", null), IsChip: true), "Submitted" => new(HolderTag.Say("intake", null), IsChip: true), _ => new("") },
        item.Sites, Dates.Day(item.CreatedAt), item.SubmittedAt is { } submitted ? Dates.Day(submitted) : "",
    ];

    private sealed record Item(Guid Id, string Number, string Status, string Title, int Sites, DateTimeOffset CreatedAt, DateTimeOffset? SubmittedAt);
}
