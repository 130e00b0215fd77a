using System.Globalization;

namespace Trials.Registration.Records;

/// <summary>
/// One fact of a record: the item, its number among those of its kind from 1 (0 for what there is once), the part of it, and the value.
/// </summary>
internal sealed record RecordItem(string Name, int Number, string Part, string Value)
{
    /// <summary>What kind of fact it is, for instance <c>locations.city</c>.</summary>
    public string Field => Part.Length == 0 ? Name : $"{Name}.{Part}";

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Name}/{Number}/{Part}");

    /// <summary>The word that there is no item of this field, for a format whose own reading would find one.</summary>
    public static RecordItem None(string field) =>
        field.Split('.') is [var name, var part] ? new RecordItem(name, -1, part, "") : new RecordItem(field, -1, "", "");

    /// <summary>The item of a key; null for what is none.</summary>
    public static RecordItem? Of(string key, string value) =>
        key.Split('/') is [var name, var number, var part]
        && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            ? new RecordItem(name, n, part, value) : null;
}

/// <summary>
/// A record as a flat list of facts and back. What a format carries is found by comparing these lists, and one of our own formats is
/// nothing else. The phase and the product that rules go by are derived, so they are not in the list.
/// </summary>
internal static class RecordItems
{
    public const string Scheme = "urn:trials:record:";

    public static IReadOnlyList<RecordItem> Of(TrialRecord record)
    {
        var items = new List<RecordItem>();
        foreach (var (name, value) in Single(record))
            if (value is not null) items.Add(new RecordItem(name, 0, "", value));
        foreach (var (name, values) in Lists(record))
            items.AddRange(values.Select((value, index) => new RecordItem(name, index + 1, "", value)));
        foreach (var (name, rows) in Tables(record))
            items.AddRange(rows.SelectMany((row, index) => row.Where(cell => cell.Value is not null)
                .Select(cell => new RecordItem(name, index + 1, cell.Part, cell.Value!))));
        return items;
    }

    /// <exception cref="RecordRefusedException">There is no title, or a value cannot be read.</exception>
    public static TrialRecord Record(IEnumerable<RecordItem> items, RecordFormat format)
    {
        var said = new Said(items);
        var phaseText = said.Text("phase");
        var phase = StudyPhases.Lowest(phaseText);
        RecordIntervention[] interventions = [.. said.Rows("interventions")
            .Select(row => new RecordIntervention(row.Text("name") ?? "", row.Text("type") ?? "OTHER", row.Text("description")))];
        return new TrialRecord
        {
            Format = format,
            RegistryId = RegistryNumbers.Optional(said.Text("registryId"), "registryId"),
            RegisteredOn = said.Date("registeredOn"),
            SecondaryIds = said.Texts("secondaryIds"),
            Support = said.Texts("support"),
            SponsorName = said.Text("sponsor"),
            Collaborators = said.Texts("collaborators"),
            Contacts = [.. said.Rows("contacts").Select(Contact)],
            PublicTitle = RecordValues.Title(said.Text("publicTitle"), said.Text("scientificTitle"), "publicTitle"),
            ScientificTitle = said.Text("scientificTitle"),
            Acronym = said.Text("acronym"),
            Summary = said.Text("summary"),
            Countries = said.Texts("countries"),
            Conditions = said.Texts("conditions"),
            Interventions = interventions,
            EligibilityText = said.Text("eligibility"),
            MinimumAge = said.Text("minimumAge"),
            MaximumAge = said.Text("maximumAge"),
            Sex = said.Text("sex"),
            TakesHealthyPeople = said.Text("takesHealthyPeople") is { } takes ? takes is "true" : null,
            StudyType = said.Text("studyType"),
            Design = said.Text("design"),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            StartDate = said.Date("startDate"),
            PlannedEnrolment = RecordValues.Count(said.Text("plannedEnrolment"), "plannedEnrolment"),
            Status = said.Text("status"),
            WhyStopped = said.Text("whyStopped"),
            PrimaryOutcomes = [.. said.Rows("primaryOutcomes").Select(Outcome)],
            SecondaryOutcomes = [.. said.Rows("secondaryOutcomes").Select(Outcome)],
            EthicsReviews = [.. said.Rows("ethicsReviews")
                .Select(row => new RecordEthicsReview(row.Text("committee"), row.Text("conclusion"), row.Date("on")))],
            CompletionDate = said.Date("completionDate"),
            ResultsPostedOn = said.Date("resultsPostedOn"),
            ResultsLink = said.Text("resultsLink"),
            ResultsSummary = said.Text("resultsSummary"),
            DataSharing = said.Text("dataSharing"),
            DataSharingDescription = said.Text("dataSharingDescription"),
            Locations = [.. said.Rows("locations").Select(Location)],
        };
    }

    /// <summary>The record with every field that the other items speak of said by them alone.</summary>
    public static TrialRecord Overlay(TrialRecord record, IReadOnlyCollection<RecordItem> others)
    {
        if (others.Count == 0) return record;
        var fields = others.Select(item => item.Field).ToHashSet();
        var kept = Of(record).Where(item => !fields.Contains(item.Field));
        return Record([.. kept, .. others.Where(item => item.Number >= 0)], record.Format);
    }

    /// <summary>The fields in which two records differ.</summary>
    public static IReadOnlyList<string> Differences(TrialRecord one, TrialRecord other)
    {
        HashSet<RecordItem> items = [.. Of(one)];
        items.SymmetricExceptWith(Of(other));
        return [.. items.Select(item => item.Field).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, string? Value)> Single(TrialRecord r) =>
    [
        ("registryId", r.RegistryId), ("registeredOn", r.RegisteredOn?.ToString()), ("sponsor", r.SponsorName),
        ("publicTitle", r.PublicTitle), ("scientificTitle", r.ScientificTitle), ("acronym", r.Acronym), ("summary", r.Summary),
        ("eligibility", r.EligibilityText), ("minimumAge", r.MinimumAge), ("maximumAge", r.MaximumAge), ("sex", r.Sex),
        ("takesHealthyPeople", r.TakesHealthyPeople is { } takes ? takes ? "true" : "false" : null), ("studyType", r.StudyType),
        ("design", r.Design), ("phase", r.PhaseText), ("startDate", r.StartDate?.ToString()),
        ("plannedEnrolment", r.PlannedEnrolment?.ToString(CultureInfo.InvariantCulture)), ("status", r.Status), ("whyStopped", r.WhyStopped),
        ("completionDate", r.CompletionDate?.ToString()), ("resultsPostedOn", r.ResultsPostedOn?.ToString()),
        ("resultsLink", r.ResultsLink), ("resultsSummary", r.ResultsSummary), ("dataSharing", r.DataSharing),
        ("dataSharingDescription", r.DataSharingDescription),
    ];

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Lists(TrialRecord r) =>
    [
        ("secondaryIds", r.SecondaryIds), ("support", r.Support), ("collaborators", r.Collaborators), ("countries", r.Countries),
        ("conditions", r.Conditions),
    ];

    private static IEnumerable<(string Name, IEnumerable<(string Part, string? Value)[]> Rows)> Tables(TrialRecord r) =>
    [
        ("interventions", r.Interventions.Select(i => Row(("name", i.Name), ("type", i.Type), ("description", i.Description)))),
        ("primaryOutcomes", r.PrimaryOutcomes.Select(Row)),
        ("secondaryOutcomes", r.SecondaryOutcomes.Select(Row)),
        ("ethicsReviews", r.EthicsReviews.Select(e =>
            Row(("listed", "yes"), ("committee", e.Committee), ("conclusion", e.Conclusion), ("on", e.On?.ToString())))),
        ("contacts", r.Contacts.Select(c => Row(("kind", c.Kind), ("name", c.Name), ("affiliation", c.Affiliation), ("address", c.Address),
            ("city", c.City), ("country", c.Country), ("zip", c.Zip), ("phone", c.Phone), ("email", c.Email)))),
        ("locations", r.Locations.Select(l => Row(("listed", "yes"), ("name", l.Name), ("city", l.City), ("state", l.State),
            ("country", l.Country), ("zip", l.Zip), ("latitude", Said(l.Latitude)), ("longitude", Said(l.Longitude)), ("status", l.Status)))),
    ];

    private static (string Part, string? Value)[] Row(RecordOutcome o) =>
        [("measure", o.Measure), ("timeFrame", o.TimeFrame), ("description", o.Description)];

    private static (string Part, string? Value)[] Row(params (string Part, string? Value)[] cells) => cells;

    private static string? Said(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static RecordOutcome Outcome(SaidRow row) => new(row.Text("measure") ?? "", row.Text("timeFrame"), row.Text("description"));

    private static RecordContact Contact(SaidRow row) => new()
    {
        Kind = row.Text("kind") ?? RecordContact.ForPublic,
        Name = row.Text("name"),
        Affiliation = row.Text("affiliation"),
        Address = row.Text("address"),
        City = row.Text("city"),
        Country = row.Text("country"),
        Zip = row.Text("zip"),
        Phone = row.Text("phone"),
        Email = row.Text("email"),
    };

    private static RecordLocation Location(SaidRow row, int index) => new()
    {
        Number = index + 1,
        Name = row.Text("name"),
        City = row.Text("city"),
        State = row.Text("state"),
        Country = row.Text("country"),
        Zip = row.Text("zip"),
        Latitude = row.Degrees("latitude", limit: 90),
        Longitude = row.Degrees("longitude", limit: 180),
        Status = row.Text("status"),
    };
}
