using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Start;

/// <summary>What waits for the person, by due day, with whose turn it was before.</summary>
public sealed class HomeModel : JourneyPage
{
    public Table Tasks { get; private set; } = null!;

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
        return Tasks.Download(Request) ?? (IActionResult)Page();
    }

    private Cell[] Row(WaitingTask task) =>
    [
        new(task.Title, task.Address), $"{task.TrialNumber} {task.TrialTitle}", task.SiteName, WaitingTask.DueCell(task.Due, Today),
        new(HolderTag.Say(task.Holder, task.HolderDays), IsChip: true),
        task.Before is { } before ? HolderTag.Names.GetValueOrDefault(before.Holder)?.ToString() ?? before.Holder : "",
    ];
}
