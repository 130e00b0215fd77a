using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Cases;

/// <summary>
/// One trial's cases as its facts tell them. The facts are taken in the order in which they happened, so the order of their arrival changes
/// nothing, and telling them again from the first gives the same story.
/// </summary>
internal sealed class Story
{
    // These outlive the trial: a stop is acknowledged and a safety report received after the end too.
    private static readonly CaseKind[] Lasting = [CaseKind.Stop, CaseKind.SafetyReport, CaseKind.TrialCompletion];

    private readonly Dictionary<CaseKey, Case> _newest = [];
    private readonly List<Case> _cases = [];
    private readonly Dictionary<Guid, StorySite> _sites = [];
    private bool _isOver;

    public IReadOnlyList<Case> Cases => _cases;
    public IReadOnlyDictionary<Guid, StorySite> Sites => _sites;
    public Guid TrialId { get; private init; }
    public Guid? SponsorId { get; set; }
    public ApplicationAccepted? Accepted { get; set; }
    public RulePack Rules { get; set; } = RulePacks.Load(RulePacks.Default);
    public Calendars Calendars { get; private init; } = Calendars.Shipped;

    /// <summary>By which open dates are counted.</summary>
    public WorkingCalendar Calendar => Calendars.Newest;
    public Guid? LeadOrganisationId { get; set; }

    /// <summary>Reviews by their own id, as the committee's facts name them.</summary>
    public Dictionary<Guid, Case> Reviews { get; } = [];
    public bool IsApproved { get; set; }

    /// <summary>Tracks of the whole trial.</summary>
    public HashSet<Contracts.Allocation.V1.Track> Done { get; } = [];

    public static Story Of(Guid trialId, IEnumerable<DomainEvent> facts, Calendars calendars, DateOnly today)
    {
        var story = new Story { TrialId = trialId, Calendars = calendars };
        foreach (var fact in facts.Order(Chronology.Instance)) StoryFacts.Tell(story, fact);
        story.LapseOffers(today);
        return story;
    }

    /// <summary>The legal day of an instant (CAL-11).</summary>
    public DateOnly Day(DateTimeOffset at) => Calendar.DateOf(at);

    public StorySite Site(Guid id, Guid? organisation)
    {
        if (!_sites.TryGetValue(id, out var site)) _sites[id] = site = new StorySite(id);
        site.OrganisationId ??= organisation;
        return site;
    }

    /// <summary>The sites that run the trial or may yet.</summary>
    public IEnumerable<StorySite> SitesIn() => _sites.Values.Where(s => !s.IsOut);

    public Case? Newest(CaseKind kind, Guid? site = null, object? subject = null) => _newest.GetValueOrDefault(Key(kind, site, subject));

    /// <summary>The newest case of that key while it is open.</summary>
    public Case? Running(CaseKind kind, Guid? site = null, object? subject = null) =>
        Newest(kind, site, subject) is { IsOpen: true } open ? open : null;

    /// <summary>The open case of that key, begun now when there is none; null when the trial is over and nothing begins any more.</summary>
    public Case? Open(CaseKind kind, DateTimeOffset at, Deed deed, Holder holder, Guid? organisation, Guid? site = null, object? subject = null,
        Func<CaseKey, Case>? make = null, Node? node = null, Limit? limit = null)
    {
        if (Running(kind, site, subject) is { } open) return open;
        if (_isOver && !Lasting.Contains(kind)) return null;
        var key = Key(kind, site, subject);
        var begun = make?.Invoke(key) ?? new Case(key, site ?? TrialId, at);
        _cases.Add(_newest[key] = begun);
        return begun.Pass(at, deed, holder, organisation, node, limit);
    }

    /// <summary>Ends everything at a site but what outlives it.</summary>
    public void Leave(StorySite site, DateTimeOffset at)
    {
        site.IsOut = true;
        foreach (var one in _cases.Where(c => c.IsOpen && c.Key.SiteId == site.Id && !Lasting.Contains(c.Key.Kind))) one.Close(at);
    }

    /// <summary>The trial is over: nothing waits for anybody any more but what outlives it.</summary>
    public void End(DateTimeOffset at)
    {
        _isOver = true;
        foreach (var one in _cases.Where(c => c.IsOpen && !Lasting.Contains(c.Key.Kind))) one.Close(at);
    }

    public Limit Working(DateTimeOffset from, int days, int? capDays = null) => new(Clock.Working, Day(from), days, capDays);

    private static CaseKey Key(CaseKind kind, Guid? site, object? subject) =>
        new(kind, site, Convert.ToString(subject, System.Globalization.CultureInfo.InvariantCulture) ?? "");
}

/// <summary>
/// The order in which facts happened. Facts of one instant are ordered by what they begin, then by aggregate and version, so that it is the
/// same however they arrived.
/// </summary>
internal sealed class Chronology : IComparer<DomainEvent>
{
    public static readonly Chronology Instance = new();

    public int Compare(DomainEvent? x, DomainEvent? y) => Key(x!).CompareTo(Key(y!)) is var order and not 0
        ? order
        : string.CompareOrdinal(x!.GetType().Name, y!.GetType().Name);

    private static (DateTimeOffset, int, DateTimeOffset, Guid, int) Key(DomainEvent e) => (e.OccurredAt, Rank(e), e.RecordedAt, e.AggregateId, e.Version);

    // What begins cases comes before what goes on with them.
    private static int Rank(DomainEvent fact) => fact switch
    {
        ApplicationSubmitted => 0,
        ApplicationAccepted => 1,
        SiteAdded => 2,
        AmendmentFiled or ContinuingReportFiled => 3,
        Contracts.Ethics.V1.ReviewOpened => 4,
        Contracts.Ethics.V1.OpinionIssued => 5,
        Contracts.Ethics.V1.ConfirmationAsked => 6,
        _ => 7,
    };
}
