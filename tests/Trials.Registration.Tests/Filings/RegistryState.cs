using System.Text.Json;

namespace Trials.Registration.Tests.Filings;

/// <summary>One row of the registry's change log.</summary>
internal sealed record RegistryEvent(string Trial, string Kind, string Field, string Facility, string City, string Old, string New)
{
    /// <summary>Why the trial was stopped, which the log tells in a row of its own.</summary>
    public string Why { get; private init; } = "";

    public static IReadOnlyList<RegistryEvent> ReadAll(string file)
    {
        var rows = File.ReadLines(file).Skip(1).Select(Cells).Select(c => new RegistryEvent(c[0], c[3], c[4], c[5], c[6], c[8], c[9])).ToArray();
        return [.. rows.Select(r => r with { Why = rows.FirstOrDefault(x => x.Trial == r.Trial && x.Field == "whyStopped")?.New ?? "" })];
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) cells.Add("");
            else cells[^1] += letter;
        }
        return [.. cells];
    }
}

internal sealed record RegistrySite(string Name, string City, string Status);

/// <summary>The part of a registry's record that its change log is about.</summary>
internal sealed record RegistryState(IReadOnlyDictionary<string, string> Facts, IReadOnlyList<RegistrySite> Sites)
{
    /// <summary>A trial without a record begins with an enrolment nobody told: it is not compared.</summary>
    private const string Untold = "300";

    public static readonly string[] Names =
        ["overallStatus", "startDate", "primaryCompletionDate", "completionDate", "enrollmentCount", "enrollmentType"];

    public static bool Knows(string enrolment) => enrolment != Untold;

    public static async Task<RegistryState> Of(string file)
    {
        using var record = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var protocol = record.RootElement.GetProperty("protocolSection");
        var status = protocol.GetProperty("statusModule");
        var enrolment = protocol.GetProperty("designModule").GetProperty("enrollmentInfo");
        var facts = new Dictionary<string, string>
        {
            ["overallStatus"] = status.GetProperty("overallStatus").GetString()!,
            ["startDate"] = Day(status, "startDateStruct"),
            ["primaryCompletionDate"] = Day(status, "primaryCompletionDateStruct"),
            ["completionDate"] = Day(status, "completionDateStruct"),
            ["enrollmentCount"] = enrolment.GetProperty("count").GetRawText(),
            ["enrollmentType"] = enrolment.GetProperty("type").GetString()!,
        };
        if (status.TryGetProperty("whyStopped", out var why)) facts["whyStopped"] = why.GetString()!;
        var places = protocol.GetProperty("contactsLocationsModule").GetProperty("locations").EnumerateArray();
        return new RegistryState(facts, [.. places.Select(p => new RegistrySite(Text(p, "facility"), Text(p, "city"), Text(p, "status")))]);
    }

    /// <summary>What the events alone say of the end.</summary>
    public static RegistryState After(IEnumerable<RegistryEvent> events)
    {
        var (facts, sites) = (new Dictionary<string, string>(), new List<RegistrySite>());
        foreach (var e in events)
        {
            if (e.Kind == "field_changed") facts[e.Field] = e.New;
            else if (e.Kind == "site_added") sites.Add(new RegistrySite(e.Facility, e.City, e.New));
        }
        return new RegistryState(facts, sites);
    }

    /// <summary>The state before an event that led to this one.</summary>
    public RegistryState Before(RegistryEvent e)
    {
        var facts = new Dictionary<string, string>(Facts);
        var sites = Sites.ToList();
        var now = new RegistrySite(e.Facility, e.City, e.New);
        if (e.Kind == "field_changed" && e.Old.Length == 0) facts.Remove(e.Field);
        else if (e.Kind == "field_changed") facts[e.Field] = e.Old;
        else if (e.Kind == "site_removed") sites.Add(now with { Status = e.Old });
        else if (e.Kind == "site_added") Assert.True(sites.Remove(now), $"{e.Trial}: {now} is not in the record.");
        else sites[sites.IndexOf(now)] = now with { Status = e.Old };
        return new RegistryState(facts, sites);
    }

    /// <summary>One line each; sites that are written alike are counted.</summary>
    public IEnumerable<string> Lines() =>
        Facts.Select(f => $"{f.Key} {f.Value}").Concat(Sites.GroupBy(s => s).Select(s => $"{s.Key.Name}, {s.Key.City}, {s.Key.Status} x{s.Count()}"));

    private static string Day(JsonElement status, string name) => status.GetProperty(name).GetProperty("date").GetString()!;

    private static string Text(JsonElement place, string name) => place.TryGetProperty(name, out var text) ? text.GetString()! : "";
}
