using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Shared;

/// <summary>The applications that a person may see, filtered by state, as a worklist.</summary>
public static class ApplicationList
{
    /// <summary>The states to filter by.</summary>
    public static IReadOnlyList<string> States { get; } = ["Draft", "Submitted", "Returned", "Accepted", "OutOfScope", "Lapsed", "Withdrawn"];

    /// <param name="api">As the person.</param>
    /// <param name="desk">The path before an application's id.</param>
    /// <param name="title">Of the list.</param>
    /// <param name="nothing">Said when there is none.</param>
    /// <param name="status">One state; all when empty.</param>
    /// <param name="after">Where the page starts.</param>
    public static async Task<Table> Read(Api api, string desk, Text title, Text nothing, string? status, Guid? after)
    {
        var page = await api.Read<Listed<Item>>(Query(status, after));
        return new Table(title,
            [
                new(ApplicationWords.Title), new(ApplicationWords.Number), new(ApplicationWords.State), new(TrialWords.Turn), new(ApplicationWords.Sites, IsFigure: true),
                new(ApplicationWords.Created), new(ApplicationWords.Submitted),
            ],
            [.. page.Items.Select(item => Row(item, desk))])
        {
            Next = page.Next,
            Nothing = nothing,
        };
    }

    // An empty parameter is no enum value.
    private static ApiPath Query(string? status, Guid? after)
    {
        ApiPath path = $"registration/applications?take=50";
        if (States.Contains(status)) path = path.And("status", status);
        return after is { } key ? path.And("after", key) : path;
    }

    private static Cell[] Row(Item item, string desk) =>
    [
        new(item.Title, $"{desk}/{item.Id}"), item.Number, new(ApplicationWords.StateOf(item.Status), IsChip: true),
        item.Status switch { "Draft" or "Returned" => new(HolderTag.Say("sponsor", null), IsChip: true), "Submitted" => new(HolderTag.Say("intake", null), IsChip: true), _ => new("") },
        FormattableString.Invariant($"{item.Sites}"), Dates.Day(item.CreatedAt), item.SubmittedAt is { } submitted ? Dates.Day(submitted) : "",
    ];

    private sealed record Item(Guid Id, string Number, string Status, string Title, int Sites, DateTimeOffset CreatedAt, DateTimeOffset? SubmittedAt);
}
