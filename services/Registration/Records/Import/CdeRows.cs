using System.Globalization;
using System.Text.RegularExpressions;

namespace Trials.Registration.Records.Import;

/// <summary>
/// Tables of China's register of drug trials, as its readers extract them: one of trials, and others of sites, committees, endpoints and
/// investigators, joined by <c>ctr_no</c>. One file may hold several of them, one below the other, each under its own head.
/// </summary>
internal static partial class CdeRows
{
    private const string Key = "ctr_no";

    // REG-02 in the present vocabulary; a trial halted by the authority (被叫停) has no word there and keeps its own.
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["进行中（尚未招募）"] = "NOT_YET_RECRUITING",
        ["进行中（招募中）"] = "RECRUITING",
        ["进行中（招募完成）"] = "ACTIVE_NOT_RECRUITING",
        ["已完成"] = "COMPLETED",
        ["主动终止"] = "TERMINATED",
        ["主动暂停"] = "SUSPENDED",
    };

    public static bool IsHead(IReadOnlyList<string> columns) => columns[0] is Key && columns.Count > 1;

    public static TrialRecord Read(IReadOnlyList<CsvRow> rows, string? chosen, ReadMarks marks)
    {
        var tables = Tables(rows);
        var trials = tables.Where(row => row.Columns.Contains("official_name")).ToArray();
        if (trials.Length == 0)
            throw new RecordRefusedException(RecordRefusal.NotExactlyOneStudy,
                "It has no rows of trials (column official_name), only what belongs to them.");
        var (columns, trial) = trials[TrialRecordReader.Only([.. trials.Select(row => row.Row.Cells[0])], chosen)];
        var others = tables.Where(row => !row.Columns.Contains("official_name") && row.Row.Cells[0] == trial.Cells[0])
            .Select(row => (row.Columns, Place: new CsvPlace(row.Columns, row.Row, marks))).ToLookup(row => Kind(row.Columns), row => row.Place);
        var place = new CsvPlace(columns, trial, marks);
        var record = Record(place, others);
        foreach (var read in others.SelectMany(kind => kind).Append(place)) read.Sweep();
        return record;
    }

    private static List<(IReadOnlyList<string> Columns, CsvRow Row)> Tables(IReadOnlyList<CsvRow> rows)
    {
        var (tables, columns) = (new List<(IReadOnlyList<string>, CsvRow)>(), rows[0].Cells);
        foreach (var row in rows)
            if (row.Cells[0] is Key) columns = row.Cells;
            else tables.Add((columns, row));
        return tables;
    }

    private static string Kind(IReadOnlyList<string> columns) =>
        columns.FirstOrDefault(column => column is "site_name" or "ec_name" or "evaluation_time") ?? "";

    private static TrialRecord Record(CsvPlace trial, ILookup<string, CsvPlace> others)
    {
        RecordLocation[] locations = [.. others["site_name"].Select(Location)];
        var outcomes = others["evaluation_time"].Select(row => (Type: row.Text("type"), Outcome: Outcome(row))).ToArray();
        RecordIntervention[] interventions = [.. Interventions(trial)];
        var phaseText = Filled(trial, "standard_phase") ?? Filled(trial, "phase");
        var phase = StudyPhases.Lowest(phaseText);
        var ages = Ages().Match(trial.Text("age") ?? "");
        return new TrialRecord
        {
            Format = RecordFormat.CdeCsv,
            RegistryId = RegistryNumbers.Require(trial.Text(Key), trial.Path(Key), "CDE"),
            RegisteredOn = trial.Date("publication_date"),
            SecondaryIds = RecordValues.Ids([Filled(trial, "standard_scheme_no") ?? Filled(trial, "scheme_no"),
                Filled(trial, "clinical_register_no"), Filled(trial, "related_trial_no")]),
            SponsorName = trial.Text("sponsor"),
            Collaborators = [],
            PublicTitle = RecordValues.Title(trial.Text("common_name"), trial.Text("official_name"), trial.Path("official_name")),
            ScientificTitle = trial.Text("official_name"),
            Summary = Filled(trial, "purpose"),
            Countries = RecordValues.Countries(locations),
            Design = RecordValues.Design(("设计类型", Filled(trial, "design_type")), ("随机化", Filled(trial, "randomization")),
                ("盲法", Filled(trial, "blinding"))),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = Filled(trial, "indication") is { } indication ? [indication] : [],
            Interventions = interventions,
            PlannedEnrolment = Planned(trial),
            EligibilityText = EligibilityTexts.Join(Filled(trial, "inclusion_criteria"), Filled(trial, "exclusion_criteria")),
            MinimumAge = ages.Groups["least"] is { Success: true, Value: var least } ? least : null,
            MaximumAge = ages.Groups["most"] is { Success: true, Value: var most } ? most : null,
            Sex = trial.Text("gender") switch { "男+女" => "ALL", "男" => "MALE", "女" => "FEMALE", _ => null },
            TakesHealthyPeople = trial.Text("healthy_volunteer") switch { "有" => true, "无" => false, _ => null },
            StartDate = Day(trial, "fpi_date"),
            CompletionDate = Day(trial, "close_date"),
            Status = trial.Text("detail_status") is { } status ? Statuses.GetValueOrDefault(status, status) : null,
            PrimaryOutcomes = [.. outcomes.Where(o => o.Type?.StartsWith("主要", StringComparison.Ordinal) is true).Select(o => o.Outcome)],
            SecondaryOutcomes = [.. outcomes.Where(o => o.Type?.StartsWith("主要", StringComparison.Ordinal) is not true).Select(o => o.Outcome)],
            EthicsReviews = [.. others["ec_name"].Select(row =>
                new RecordEthicsReview(row.Text("ec_name"), row.Text("ec_conclusion"), row.Date("ec_date")))],
            Locations = locations,
        };
    }

    /// <summary>The register writes out that something was not filled in, or is not public: 登记人暂未填写该信息, 企业选择不公示.</summary>
    private static string? Filled(CsvPlace row, string column) =>
        row.Text(column) is { } text && !NotFilled().IsMatch(text) && text is not "/" ? text : null;

    private static IEnumerable<RecordIntervention> Interventions(CsvPlace trial)
    {
        var type = trial.Text("drug_type") switch { "生物制品" => "BIOLOGICAL", null => "OTHER", _ => "DRUG" };
        if (Filled(trial, "drug_name") is { } name) yield return new RecordIntervention(name, type, Filled(trial, "test_drugs"));
        if (Filled(trial, "control_drugs") is { } control) yield return new RecordIntervention(control, type);
    }

    /// <summary>"国内:34；", or with "国际:410；" beside it, which counts the whole of an international trial.</summary>
    private static int? Planned(CsvPlace trial)
    {
        if (trial.Text("planned_size") is not { } written) return null;
        var counts = Counts().Matches(written);
        if (counts.Count == 0 && !NotFilled().IsMatch(written)) trial.Lost("planned_size");
        var chosen = counts.FirstOrDefault(match => match.Groups[1].Value is "国际") ?? counts.FirstOrDefault();
        return chosen is null ? null : RecordValues.Count(chosen.Groups[2].Value, trial.Path("planned_size"));
    }

    private static PartialDate? Day(CsvPlace trial, string column)
    {
        if (trial.Text(column) is not { } written) return null;
        var days = Days().Matches(written).Select(match => DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day) ? day : throw RecordValues.Unreadable(trial.Path(column), "is not a date")).ToArray();
        if (days.Length == 0 && !NotFilled().IsMatch(written)) trial.Lost(column);
        return days.Length == 0 ? null : new PartialDate(days.Min().Year, days.Min().Month, days.Min().Day);
    }

    private static RecordOutcome Outcome(CsvPlace row) => new(row.Text("content") ?? "", row.Text("evaluation_time"));

    private static RecordLocation Location(CsvPlace site, int index) => new()
    {
        Number = index + 1,
        Name = site.Text("site_name"),
        City = site.Text("city"),
        State = site.Text("province_state"),
        Country = site.Text("country"),
    };

    [GeneratedRegex("暂未填写|不公示")]
    private static partial Regex NotFilled();

    [GeneratedRegex("^(?<least>[0-9]+[^(（0-9]*)?.*?至(?<most>[0-9]+[^(（0-9]*)?")]
    private static partial Regex Ages();

    [GeneratedRegex("(国内|国际)[:：]([0-9]{1,9})")]
    private static partial Regex Counts();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Days();
}
