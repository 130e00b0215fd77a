using System.Collections.Concurrent;
using System.Text.Json;
using Trials.Demo.Http;

namespace Trials.Demo.Alliance;

/// <summary>
/// The alliance of an installation: its office, which admits everybody else, its intake and its coordinator. Admitting is idempotent:
/// an organisation that exists is left as it is, and whoever has no password yet gets a fresh invitation.
/// </summary>
internal sealed class DemoAlliance
{
    /// <summary>What everybody signs in with in a seeded demonstration.</summary>
    public const string DemoPassword = "Trials-Demo-2026";

    /// <summary>The code of the investigator whom every hospital of the demonstration has.</summary>
    public const string Investigator = "PI-1";

    private const string Code = "alliance";
    private static readonly string[] Staff = ["intake", "coordinator", "operator"];
    // What two people activate or release needs another coordinator.
    private static readonly Seat Deputy = new("deputy", "second coordinator", ["coordinator"]);
    private static readonly Seat Administrator = new("admin", "administrator", ["organisation-admin"]);

    private readonly Api _api;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<Guid, Hospital> _hospitals = new();
    private readonly ConcurrentQueue<Person> _admitted = new();
    private int _people;

    private DemoAlliance(Api api, Person office, TimeProvider clock) => (_api, Office, _clock) = (api, office, clock);

    public Person Office { get; }

    public Person Intake { get; private set; } = null!;

    public Person Coordinator { get; private set; } = null!;

    /// <summary>The legal date, which is Shanghai's.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.ToOffset(TimeSpan.FromHours(8)).DateTime);

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Everybody who was admitted here.</summary>
    public IReadOnlyCollection<Person> People => _admitted;

    /// <summary>Enters by the invitation of a fresh installation and gives the alliance its staff.</summary>
    public static async Task<DemoAlliance> Enter(Api api, string invitation, TimeProvider clock)
    {
        var office = new Person("office@alliance", "alliance office") { Invitation = invitation, Password = DemoPassword };
        var alliance = new DemoAlliance(api, office, clock);
        var staff = await alliance.Admit(Code, new { kind = "Alliance", name = "Demo alliance", membership = "None" },
            [.. Staff.Select(role => new Seat(role, role, [role])), Deputy, Administrator]);
        (alliance.Intake, alliance.Coordinator) = (staff.People[0], staff.People[1]);
        return alliance;
    }

    public async Task<Person> AdmitSponsor(string code, string name) =>
        (await Admit(code, new { kind = "Sponsor", name, membership = "None" }, [new("sponsor", "sponsor", ["sponsor"]), Administrator])).People[0];

    /// <summary>Admits a hospital with its people and has its secretary register the committee.</summary>
    public async Task<Hospital> AdmitHospital(string code, string name, string? city)
    {
        var place = city is null ? null : Short(city, 100);
        var organisation = new { kind = "Hospital", name = Short(name, 300), city = place, grade = "III-A", membership = "Active" };
        var (id, people) = await Admit(code, organisation, Seats.OfAHospital);
        var (secretary, today) = (people[0], Today);
        var members = Seats.OfAHospital.Zip(people).Where(pair => pair.First.CommitteeRole is not null).Select(pair => new
        {
            personId = pair.Second.Id,
            field = pair.First.Field,
            sex = pair.First.Sex,
            isExternal = pair.First.IsExternal,
            role = pair.First.CommitteeRole,
            termFrom = today.AddYears(-1),
            termTo = today.AddYears(3),
            confidentialitySignedOn = today.AddYears(-1),
            trainingValidUntil = today.AddYears(1),
        });
        await _api.Put(secretary, "ethics/committee", new { name = $"{Short(name, 160)} · 伦理审查委员会", members });
        var office = people[^2];
        await _api.Put(office, "registration/profiles/own", Profile(today));
        return _hospitals[id] = new Hospital(id, secretary, people[1..(1 + Seats.Voters)], office, people[^1]);
    }

    /// <summary>One department that leads trials, and who leads them there.</summary>
    private static object Profile(DateOnly today) => new
    {
        departments = (string[])["临床研究中心"],
        specialities = (string[])["临床研究"],
        investigators = new[]
        {
            new
            {
                code = Investigator, name = "演示研究者", title = "Senior", department = "临床研究中心", speciality = "临床研究",
                licenceNumber = "DEMO-1", completedTrials = 5, activeTrials = 2, gcpValidUntil = today.AddYears(3),
            },
        },
    };

    /// <summary>A hospital that was admitted here before.</summary>
    public Hospital? Find(Guid organisationId) => _hospitals.GetValueOrDefault(organisationId);

    private async Task<(Guid Id, Person[] People)> Admit(string code, object organisation, IReadOnlyList<Seat> seats)
    {
        var request = JsonSerializer.SerializeToNode(organisation, JsonSerializerOptions.Web)!.AsObject();
        var first = Interlocked.Add(ref _people, seats.Count);
        request["people"] = JsonSerializer.SerializeToNode(
            seats.Select((seat, i) => new { key = seat.Key, name = Names.Of(first + i), roles = seat.Roles }), JsonSerializerOptions.Web);
        var admitted = await _api.Put(Office, $"directory/organisations/{code}", request);
        var people = admitted.GetProperty("people").EnumerateArray().ToDictionary(person => person.GetProperty("key").GetString()!);
        Person[] theirs = [.. seats.Select(seat => Of(people[seat.Key], seat))];
        foreach (var person in theirs) _admitted.Enqueue(person);
        return (admitted.GetProperty("organisationId").GetGuid(), theirs);
    }

    private static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private static Person Of(JsonElement admitted, Seat seat) => new(admitted.GetProperty("username").GetString()!, seat.Title)
    {
        Id = admitted.GetProperty("personId").GetGuid(),
        Invitation = admitted.TryGetProperty("invitation", out var invitation) ? invitation.GetString() : null,
        Password = DemoPassword,
    };
}
