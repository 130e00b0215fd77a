using System.Collections.Concurrent;
using Trials.Rules;

namespace Trials.Portal.Tests.MainJob;

/// <summary>The people of one main job, each at their own window, and what they call the study among themselves.</summary>
internal sealed class Team(PortalHost portal, string language)
{
    public const string Lead = "east";
    public const string Other = "seventh";
    public static readonly string[] Hospitals = [Lead, Other];

    private readonly Dictionary<string, Someone> _people = [];
    private readonly ConcurrentQueue<(string? Who, string Address)> _seen = new();

    /// <summary>What they all read: zh or en.</summary>
    public string Language { get; } = language;

    /// <summary>The application's number; no other study's page or row has it.</summary>
    public string Study { get; set; } = "";

    /// <summary>The last part of the study's addresses.</summary>
    public string Id { get; set; } = "";

    /// <summary>Every address that anybody was shown, from the site's root, in order; nobody who is signed in when null.</summary>
    public IEnumerable<(string? Who, string Address)> Seen => _seen;

    public DateOnly Today => WorkingCalendar.China.DateOf(portal.Host.Clock.GetUtcNow());

    /// <param name="who">Such as chair@east, who begins at what waits for them; anybody who is not signed in when empty.</param>
    public async Task<Someone> At(string who)
    {
        if (_people.TryGetValue(who, out var known)) return known;
        var name = who.Length == 0 ? null : who;
        var page = await portal.Open(name, Language, script: false);
        page.FrameNavigated += (_, frame) =>
        {
            if (frame == page.MainFrame) _seen.Enqueue((name, new Uri(frame.Url).PathAndQuery));
        };
        await page.GotoAsync(who.Length == 0 ? "/" : "/home");
        return _people[who] = new Someone(page);
    }

    /// <summary>The chair and members of a hospital, so many as make a quorum.</summary>
    public static IEnumerable<string> Quorum(string hospital) => [$"chair@{hospital}", .. Reviewers(hospital), $"member-3@{hospital}", $"member-4@{hospital}"];

    public static IEnumerable<string> Reviewers(string hospital) => [$"member-1@{hospital}", $"member-2@{hospital}"];

    /// <summary>What each is called, for who has to tick their names.</summary>
    public async Task<IReadOnlyList<string>> NamesOf(IEnumerable<string> people)
    {
        var names = new List<string>();
        foreach (var who in people)
        {
            names.Add(await (await At(who)).Name());
        }
        return names;
    }

    /// <summary>Closes their windows; where they were is still known.</summary>
    public async Task GoHome()
    {
        foreach (var one in _people.Values) await one.Page.Context.DisposeAsync();
    }
}
