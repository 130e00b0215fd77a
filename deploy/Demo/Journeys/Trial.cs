using System.Text.Json;
using Trials.Demo.Accounts;
using Trials.Demo.Alliance;
using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>One record on its way through the main job: what every step needs of the steps before.</summary>
internal sealed class Trial(Api api, DemoAlliance alliance, Account account)
{
    private const int Workers = 16;

    public Api Api { get; } = api;

    public DemoAlliance Alliance { get; } = alliance;

    public Account Account { get; } = account;

    public Guid Id { get; set; }

    public string Title { get; set; } = "";

    public int PlannedEnrolment { get; set; }

    public IReadOnlyList<Site> Sites { get; set; } = [];

    public Site Lead => Sites[0];

    public IEnumerable<Site> Participating => Sites.Skip(1);

    public IEnumerable<Site> Active => Sites.Where(site => site.IsActive);

    /// <summary>The version of the consent form that the committees adopt.</summary>
    public string ConsentVersion => "1.0";

    /// <summary>Lets many people at many sites work at once.</summary>
    public static async Task ForEach<T>(IReadOnlyCollection<T> items, Progress progress, Func<T, Task> deed)
    {
        progress.Expect(items.Count);
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (item, _) =>
        {
            await deed(item);
            progress.Add();
        });
    }

    /// <summary>Looks at a whole list of this trial until it is as it must be.</summary>
    public Task<List<JsonElement>> Await(string what, Person who, string list, Func<List<JsonElement>, bool> isSo) =>
        Wait.Until(what, Api.Patience, async () => await Api.List(who, list) is var items && isSo(items) ? items : null);

    /// <summary>What must hold and is not the caller's to mend.</summary>
    public static void Require(bool holds, string what)
    {
        if (!holds) throw new JobFailedException(what);
    }
}
