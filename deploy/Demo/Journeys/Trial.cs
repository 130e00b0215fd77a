using System.Diagnostics;
using System.Text.Json;
using Trials.Demo.Accounts;
using Trials.Demo.Alliance;
using Trials.Demo.Http;

namespace Trials.Demo.Journeys;

/// <summary>One record on its way through the main job: what every step needs of the steps before.</summary>
internal sealed class Trial(Api api, DemoAlliance alliance, Person sponsor, Tally tally)
{
    private const int Workers = 16;

    public Api Api { get; } = api;

    public DemoAlliance Alliance { get; } = alliance;

    public Person Sponsor { get; } = sponsor;

    public Tally Tally { get; } = tally;

    public DateOnly Today => Alliance.Today;

    public DateTimeOffset Now => Alliance.Now;

    /// <summary>Makes a repeated import the same import.</summary>
    public string IdempotencyKey { get; } = Guid.CreateVersion7().ToString();

    public Guid Id { get; private set; }

    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Product { get; private set; } = "";

    public string Phase { get; private set; } = "";

    /// <summary>A study of no product, or of a new technology, is not one for registration.</summary>
    public string Kind => Product is "None" or "NewTech" ? "Iit" : "Registration";

    public int PlannedEnrolment { get; private set; }

    /// <summary>Where the study is registered; a record of no registry gets a number of the demonstration.</summary>
    public string RegistryNumber { get; private set; } = "";

    public Guid ReviewId { get; set; }

    public Guid AmendmentId { get; set; }

    public Guid AmendmentOpinionId { get; set; }

    /// <summary>The sponsor's yearly report.</summary>
    public Guid ReportId { get; set; }

    public Guid YearlyOpinionId { get; set; }

    /// <summary>The names of the gates before this trial's sites.</summary>
    public IReadOnlySet<string> Gates { get; set; } = new HashSet<string>();

    /// <summary>Whether a rule forbids to adopt the opinion without a full board (MR-11).</summary>
    public bool IsBarred { get; set; }

    /// <summary>When the lead committee meets.</summary>
    public required DateTimeOffset MeetingAt { get; init; }

    public IReadOnlyList<Site> Sites { get; set; } = [];

    public Site Lead => Sites[0];

    public IEnumerable<Site> Participating => Sites.Skip(1);

    /// <summary>Sites whose own committee does not object.</summary>
    public IEnumerable<Site> Positive => Sites.Where(site => site.Way is not (Way.Declines or Way.BoardDeclines));

    public IEnumerable<Site> Active => Sites.Where(site => site.IsActive);

    /// <summary>Where many want the last place at once.</summary>
    public Site RaceSite => Active.First();

    /// <summary>Where a place is kept free until the stop is lifted.</summary>
    public Site? ProofSite => Active.Skip(1).FirstOrDefault();

    /// <summary>Which holds itself while the lead stops the trial.</summary>
    public Site? HeldSite => Active.Skip(2).FirstOrDefault(site => site != Lead);

    /// <summary>Whose committee confirms what comes after the first opinion; the others keep what they adopted.</summary>
    public Site? ConfirmingSite => HeldSite ?? ProofSite;

    public const string ConsentForm = "ICF";

    /// <summary>The version written on every document that is submitted, the consent form included.</summary>
    public const string DocumentVersion = "1.0";

    /// <summary>The consent form as the lead committee asked for it: the one that sites adopt.</summary>
    public const string ModifiedConsent = "1.1";

    /// <summary>The consent form of the amendment.</summary>
    public const string AmendedConsent = "2.0";

    /// <summary>The application's address.</summary>
    public string Path => $"registration/applications/{Id}";

    /// <summary>The lead review's address.</summary>
    public string Review => $"ethics/reviews/{ReviewId}";

    /// <summary>Takes over what the import found; where it found nothing the sponsor says something usual.</summary>
    public void Read(JsonElement application)
    {
        Id = application.GetProperty("id").GetGuid();
        Number = application.GetProperty("number").GetString()!;
        RegistryNumber = application.TryGetProperty("registryId", out var registered) ? registered.GetString()! : "CTR20260001";
        Title = application.GetProperty("title").GetString()!;
        var study = application.GetProperty("study");
        Product = study.GetProperty("product").GetString()!;
        Phase = study.GetProperty("phase").GetString()!;
        PlannedEnrolment = study.TryGetProperty("plannedEnrolment", out var planned) && planned.GetInt32() is > 0 and var number
            ? number : 100;
    }

    /// <summary>Lets many people at many places work at once.</summary>
    public static async Task ForEach<T>(IReadOnlyCollection<T> items, Progress progress, Func<T, Task> deed)
    {
        progress.Expect(items.Count);
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (item, _) =>
        {
            await deed(item);
            progress.Add();
        });
    }

    /// <summary>Looks at a list until it is as it must be; a service that was away may not know the trial yet.</summary>
    public Task<List<JsonElement>> Await(string what, Person who, string list, Func<List<JsonElement>, bool> isSo) =>
        Wait.Until(what, Api.Patience, async () => await Api.ListOnceThere(who, list) is { } items && isSo(items) ? items : null);

    /// <summary>The coordinator looks at this trial's sites in one of the services until they are as they must be.</summary>
    public Task<List<JsonElement>> AwaitSites(string what, string service, Func<List<JsonElement>, bool> isSo) =>
        Await(what, Alliance.Coordinator, $"{service}/sites?trialId={Id}", isSo);

    /// <summary>Tries again what is refused with one of these codes, which pass by themselves.</summary>
    public async Task<Answer> TrySoon(Person who, HttpMethod method, string path, object? body, params string[] passing)
    {
        var answer = await Api.Try(who, method, path, body);
        for (var since = Stopwatch.GetTimestamp(); passing.Contains(answer.Code) && Stopwatch.GetElapsedTime(since) < Api.Patience;)
        {
            await Task.Delay(200);
            answer = await Api.Try(who, method, path, body);
        }
        return answer;
    }

    /// <summary>What must hold and is not the caller's to mend.</summary>
    public static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new JobFailedException(otherwise);
    }
}
