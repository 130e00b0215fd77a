using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Start;

/// <summary>What waits for the person, by due day, with whose turn it was before; below it what others did since the last visit.</summary>
public sealed class HomeModel : JourneyPage
{
    private const int MostChanges = 10;

    public Table Tasks { get; private set; } = null!;
    public Changed? Changes { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var waiting = await Api.Find<Listed<WaitingTask>>($"tracking/tasks?take=50&after={after}");
        Tasks = new Table(HomeWords.Title,
            [
                new(HomeWords.Deed), new(HomeWords.Trial), new(HomeWords.Site), new(HomeWords.Due), new(HomeWords.Turn), new(HomeWords.Before),
            ],
            [.. waiting?.Items.Select(Row) ?? []])
        {
            Next = waiting?.Next,
            Nothing = HomeWords.Nothing,
        };
        if (Tasks.Download(Request) is { } file) return file;
        Changes = await Api.Find<Changed>($"tracking/changes?take={MostChanges}");
        return Page();
    }

    /// <summary>What was shown has been seen: the next visit begins after it.</summary>
    public async Task<IActionResult> OnPostAsync(DateTimeOffset until)
    {
        var answer = await Api.Put($"tracking/visit", new { seenUntil = until });
        return answer.IsDone ? Redirect("/home") : throw new RefusedException(answer.Refusal);
    }

    private Cell[] Row(WaitingTask task) =>
    [
        new(task.Title, task.AddressFor(Me)), $"{task.TrialNumber} {task.TrialTitle}", task.SiteName, WaitingTask.DueCell(task.Due, Today),
        new(HolderTag.Say(task.Holder, task.HolderDays), IsChip: true),
        task.Before is { } before ? HolderTag.Names.Say(before.Holder) : "",
    ];

    public sealed record Change(Guid TrialId, string? TrialNumber, string? SiteName, string Event, DateTimeOffset OccurredAt);

    public sealed record Changed(DateTimeOffset? Since, DateTimeOffset Until, IReadOnlyList<Change> Items);
}
