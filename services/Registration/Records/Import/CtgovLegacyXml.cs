using System.Xml.Linq;

namespace Trials.Registration.Records.Import;

/// <summary>The record as ClinicalTrials.gov gave it until 2024 (clinical_study), still found in archives and sponsors' systems.</summary>
internal static class CtgovLegacyXml
{
    public const string Root = "clinical_study";

    public static TrialRecord Read(XElement root, string? chosen, ReadMarks marks)
    {
        var study = new XmlPlace(root, Root, "", marks);
        var record = Record(study);
        TrialRecordReader.RequireChosen(record, chosen);
        study.Sweep();
        return record;
    }

    private static TrialRecord Record(XmlPlace study)
    {
        var ids = study.Child("id_info");
        var sponsors = study.Child("sponsors");
        var eligibility = study.Child("eligibility");
        var sharing = study.Child("patient_data");
        var interventions = Interventions(study);
        var phaseText = study.Text("phase");
        var phase = StudyPhases.Lowest(phaseText);
        RecordLocation[] locations = [.. study.All("location").Select(Location)];
        var countries = study.Child("location_countries").Texts("country");
        return new TrialRecord
        {
            Format = RecordFormat.CtgovLegacyXml,
            RegistryId = RegistryNumbers.Require(ids.Text("nct_id"), $"{ids.Path}/nct_id", "ClinicalTrials.gov"),
            RegisteredOn = study.Date("study_first_submitted") ?? study.Date("firstreceived_date"),
            SecondaryIds = RecordValues.Ids([ids.Text("org_study_id"), .. ids.Texts("secondary_id"), .. ids.Texts("nct_alias")]),
            SponsorName = sponsors.Child("lead_sponsor").Text("agency"),
            Collaborators = [.. sponsors.All("collaborator").Select(c => c.Text("agency")).OfType<string>()],
            Contacts = [.. study.All("overall_contact").Select(Central), .. study.All("overall_official").Select(Official)],
            PublicTitle = RecordValues.Title(study.Text("brief_title"), study.Text("official_title"), $"{study.Path}/brief_title"),
            ScientificTitle = study.Text("official_title"),
            Acronym = study.Text("acronym"),
            Summary = study.Child("brief_summary").Block("textblock"),
            Countries = countries.Count > 0 ? countries : RecordValues.Countries(locations),
            StudyType = RecordValues.Code(study.Text("study_type")),
            Design = Design(study),
            Phase = phase,
            PhaseText = phaseText,
            Product = ProductKinds.Derive(interventions, phase),
            Conditions = study.Texts("condition"),
            Interventions = interventions,
            PlannedEnrolment = RecordValues.Count(study.Text("enrollment"), $"{study.Path}/enrollment"),
            EligibilityText = eligibility.Child("criteria").Block("textblock"),
            MinimumAge = RecordValues.Age(eligibility.Text("minimum_age")),
            MaximumAge = RecordValues.Age(eligibility.Text("maximum_age")),
            Sex = RecordValues.Sex(eligibility.Text("gender")),
            TakesHealthyPeople = Healthy(eligibility.Text("healthy_volunteers")),
            StartDate = study.Date("start_date"),
            CompletionDate = study.Date("completion_date"),
            Status = RecordValues.Code(study.Text("overall_status")),
            WhyStopped = study.Text("why_stopped"),
            PrimaryOutcomes = [.. study.All("primary_outcome").Select(Outcome)],
            SecondaryOutcomes = [.. study.All("secondary_outcome").Select(Outcome)],
            ResultsPostedOn = study.Date("results_first_posted"),
            DataSharing = RecordValues.Code(sharing.Text("sharing_ipd")),
            DataSharingDescription = sharing.Text("ipd_description"),
            Locations = locations,
        };
    }

    private static RecordIntervention[] Interventions(XmlPlace study) =>
    [
        .. study.All("intervention").Select(i => new RecordIntervention(
            i.Text("intervention_name") ?? "", RecordValues.Code(i.Text("intervention_type")) ?? "OTHER", i.Text("description"))),
    ];

    /// <summary>Older records have the whole design as one line.</summary>
    private static string? Design(XmlPlace study)
    {
        if (study.Text("study_design") is { } line) return line;
        var info = study.Child("study_design_info");
        return RecordValues.Design(
            ("Allocation", info.Text("allocation")),
            ("Intervention model", info.Text("intervention_model")),
            ("Observational model", info.Text("observational_model")),
            ("Time perspective", info.Text("time_perspective")),
            ("Primary purpose", info.Text("primary_purpose")),
            ("Masking", info.Text("masking")));
    }

    private static bool? Healthy(string? written) => written switch
    {
        "No" => false,
        "Accepts Healthy Volunteers" => true,
        _ => null,
    };

    private static RecordOutcome Outcome(XmlPlace outcome) =>
        new(outcome.Text("measure") ?? "", outcome.Text("time_frame"), outcome.Text("description"));

    private static RecordContact Central(XmlPlace contact) => new()
    {
        Kind = RecordContact.ForPublic, Name = contact.Text("last_name"), Phone = contact.Text("phone"), Email = contact.Text("email"),
    };

    private static RecordContact Official(XmlPlace official) => new()
    {
        Kind = RecordContact.ForScience, Name = official.Text("last_name"), Affiliation = official.Text("affiliation"),
    };

    private static RecordLocation Location(XmlPlace location, int index)
    {
        var facility = location.Child("facility");
        var address = facility.Child("address");
        return new RecordLocation
        {
            Number = index + 1,
            Name = facility.Written("name"),
            City = address.Text("city"),
            State = address.Text("state"),
            Country = address.Text("country"),
            Zip = address.Text("zip"),
            Status = RecordValues.Code(location.Text("status")),
        };
    }
}
