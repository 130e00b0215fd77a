namespace Trials.Registration.Records.Import;

/// <summary>The record as the cancer trials search of the US National Cancer Institute gives it, or the few fields of a search's answer.</summary>
internal static class NciCts
{
    private const int NoLimit = 999;

    public static bool Is(JsonPlace file) => file.Has("nci_id") && file.Has("nct_id");

    public static TrialRecord Read(JsonPlace trial)
    {
        var eligibility = trial.Object("eligibility");
        var limits = eligibility.Object("structured");
        var interventions = Interventions(trial);
        var phaseText = trial.Text("phase");
        var phase = StudyPhases.Lowest(phaseText);
        RecordLocation[] locations = [.. trial.Objects("sites").Select(Location)];
        var outcomes = trial.Objects("outcome_measures");
        return new TrialRecord
        {
            Format = RecordFormat.NciCts,
            RegistryId = RegistryNumbers.Require(trial.Text("nct_id"), "nct_id", "ClinicalTrials.gov"),
            SecondaryIds = RecordValues.Ids([trial.Text("protocol_id"), trial.Text("nci_id"), trial.Text("ctep_id"), trial.Text("dcp_id"),
                trial.Text("ccr_id"), .. trial.Objects("other_ids").Select(id => id.Text("value"))]),
            SponsorName = trial.Text("lead_org"),
            Collaborators = RecordValues.Ids(trial.Objects("collaborators").Select(c => c.Text("name"))),
            PublicTitle = RecordValues.Title(trial.Text("brief_title"), trial.Text("official_title"), "brief_title"),
            ScientificTitle = trial.Text("official_title"),
            Acronym = trial.Text("acronym"),
            Summary = trial.Text("brief_summary"),
            Countries = RecordValues.Countries(locations),
            StudyType = RecordValues.Code(trial.Text("study_protocol_type")),
            Design = RecordValues.Design(
                ("Allocation", trial.Object("masking").Text("allocation_code")),
                ("Intervention model", trial.Text("interventional_model")),
                ("Primary purpose", trial.Text("primary_purpose")),
                ("Masking", trial.Object("masking").Text("masking"))),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = RecordValues.Ids(trial.Objects("diseases").Where(IsOfTheTrial).Select(Named)),
            Interventions = interventions,
            PlannedEnrolment = trial.Count("minimum_target_accrual_number"),
            EligibilityText = Criteria(eligibility.Objects("unstructured")),
            MinimumAge = Limit(limits, "min"),
            MaximumAge = Limit(limits, "max"),
            Sex = RecordValues.Sex(limits.Text("sex")),
            TakesHealthyPeople = limits.Flag("accepts_healthy_volunteers"),
            StartDate = RecordValues.Date(trial.Text("start_date"), "start_date"),
            CompletionDate = RecordValues.Date(trial.Text("completion_date"), "completion_date"),
            Status = RecordValues.Code(trial.Text("current_trial_status")),
            WhyStopped = trial.Text("why_study_stopped"),
            PrimaryOutcomes = [.. outcomes.Where(o => o.Text("type_code") is "PRIMARY").Select(Outcome)],
            SecondaryOutcomes = [.. outcomes.Where(o => o.Text("type_code") is "SECONDARY").Select(Outcome)],
            Locations = locations,
        };
    }

    /// <summary>The search lists every wider term of a disease as well (inclusion_indicator TREE), which the trial itself never named.</summary>
    private static bool IsOfTheTrial(JsonPlace named) => named.Text("inclusion_indicator") is "TRIAL";

    private static string? Named(JsonPlace disease) => disease.Text("name") ?? disease.Text("preferred_name");

    private static RecordIntervention[] Interventions(JsonPlace trial) =>
    [
        .. trial.Objects("arms").SelectMany(arm => arm.Objects("interventions")).Where(IsOfTheTrial)
            .Select(i => new RecordIntervention(i.Text("name") ?? "", RecordValues.Code(i.Text("type")) ?? "OTHER", i.Text("description")))
            .DistinctBy(i => (i.Name, i.Type)),
    ];

    /// <summary>One criterion a line, in the order in which the register shows them.</summary>
    private static string? Criteria(IReadOnlyList<JsonPlace> criteria)
    {
        var read = criteria.Select(c => (Including: c.Flag("inclusion_indicator") ?? true, Order: c.Count("display_order") ?? int.MaxValue,
            Text: c.Text("description"))).Where(c => c.Text is not null).OrderBy(c => c.Order).ToArray();
        return EligibilityTexts.Join(Lines(read.Where(c => c.Including).Select(c => c.Text!)),
            Lines(read.Where(c => !c.Including).Select(c => c.Text!)));
    }

    private static string? Lines(IEnumerable<string> texts) => string.Join('\n', texts) is { Length: > 0 } lines ? lines : null;

    private static string? Limit(JsonPlace limits, string which) =>
        limits.Text($"{which}_age") is { } age && limits.Number($"{which}_age_number", limit: 1e6) is not (NoLimit or 0) ? age : null;

    private static RecordOutcome Outcome(JsonPlace outcome) =>
        new(outcome.Text("name") ?? "", outcome.Text("time_frame"), outcome.Text("description"));

    private static RecordLocation Location(JsonPlace site, int index)
    {
        var point = site.Object("org_coordinates");
        return new RecordLocation
        {
            Number = index + 1,
            Name = site.Text("org_name"),
            City = site.Text("org_city"),
            State = site.Text("org_state_or_province"),
            Country = site.Text("org_country"),
            Zip = site.Text("org_postal_code"),
            Latitude = point.Number("lat", limit: 90),
            Longitude = point.Number("lon", limit: 180),
            Status = RecordValues.Code(site.Text("recruitment_status")),
        };
    }
}
